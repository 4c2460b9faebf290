#include "ui/privacy/access_report.h"

#include "core/wording/condition_words.h"
#include "core/wording/request_words.h"
#include "core/wording/value_words.h"
#include "ui/privacy/privacy_words.h"

#include <QCoreApplication>
#include <QFile>
#include <QFont>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double paperPoints = 10.5;

struct AccessReportWords {
    Q_DECLARE_TR_FUNCTIONS(kq::AccessReportWords)
};

QString row(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return {};
    return u"<tr><td>"_s + name.toHtmlEscaped() + u"&nbsp;&nbsp;</td><td>"_s +
           value.toHtmlEscaped() + u"</td></tr>"_s;
}

QString section(const QString &title, const QString &rows)
{
    if (rows.isEmpty())
        return {};
    return u"<h3>"_s + title.toHtmlEscaped() + u"</h3><table cellpadding=\"3\">"_s + rows +
           u"</table>"_s;
}

QString phonesOf(const Customer &customer)
{
    QStringList phones;
    for (const Phone &phone : customer.phones)
        phones.append(phoneForPeople(phone.number));
    return phones.join(u", "_s);
}

QString codesOf(const Customer &customer)
{
    QStringList codes;
    for (const CustomerCode &code : customer.codes)
        codes.append(code.code);
    return codes.join(u", "_s);
}

QString factsOf(const AccessReport &report, const Formatter &format)
{
    const Customer &customer = report.person.customer;
    const Words words(format.language());
    QString rows = row(AccessReportWords::tr("Name"), customer.name);
    rows += row(AccessReportWords::tr("Phone"), phonesOf(customer));
    rows += row(AccessReportWords::tr("Email"), customer.emails.join(u", "_s));
    rows += row(AccessReportWords::tr("Address"), customer.address);
    rows += row(AccessReportWords::tr("Area"), customer.area);
    if (customer.gender) {
        rows += row(AccessReportWords::tr("Gender"),
                    nameOfChoice(Field::Gender, keyOf(*customer.gender), words));
    }
    rows += row(AccessReportWords::tr("Birthday"),
                customer.birthday ? format.birthday(*customer.birthday) : QString());
    rows += row(AccessReportWords::tr("Registered on"),
                customer.registeredOn ? format.date(*customer.registeredOn) : QString());
    rows += row(AccessReportWords::tr("Customer code"), codesOf(customer));
    rows += row(AccessReportWords::tr("Tags"), customer.tags.join(u", "_s));
    rows += row(AccessReportWords::tr("Installed app"), customer.app);
    rows += row(AccessReportWords::tr("Note"), customer.note);
    for (const AttributeValue &value : customer.attributes)
        rows += row(value.attribute, textOf(value, report.attributes, format, words));
    return rows;
}

QString consentsOf(const PersonFile &person, const Formatter &format)
{
    const Consents &now = person.customer.consents;
    const Words words(format.language());
    const auto said = [&](Consent consent) {
        return nameOfChoice(Field::ConsentZalo, keyOf(consent), words);
    };
    QString rows;
    for (const auto &[channel, consent] :
         {std::pair{MessageChannel::Zalo, now.zalo}, std::pair{MessageChannel::Sms, now.sms},
          std::pair{MessageChannel::Email, now.email}, std::pair{MessageChannel::Phone, now.phone}})
        rows += row(channelName(channel), said(consent));
    if (person.customer.doNotContact)
        rows += row(AccessReportWords::tr("Do not contact"), AccessReportWords::tr("Yes"));
    if (person.restricted)
        rows += row(AccessReportWords::tr("Kept, but not used"), AccessReportWords::tr("Yes"));
    for (const ConsentEvent &event : person.consents) {
        const QDate on = event.saidAt.date();
        QStringList parts{channelName(event.channel), said(event.state), event.how, event.evidence};
        parts.removeAll(QString());
        rows += row(format.date(on), parts.join(u" · "_s));
    }
    return rows;
}

/// When and how the shop wrote to the person; never the name of a group, which is for the shop.
QString messagesOf(const AccessReport &report, const Formatter &format)
{
    QString rows;
    for (const PersonMessage &message : report.messages)
        rows += row(format.date(message.on), channelName(message.channel));
    return rows;
}

QString ordersOf(const AccessReport &report, const Formatter &format)
{
    const Words words(format.language());
    QString rows;
    for (const OrderWithLines &order : report.orders) {
        QStringList products;
        for (const OrderLine &line : order.lines)
            products.append(line.productName);
        QStringList parts{format.money(order.order.total), products.join(u", "_s)};
        if (order.order.status != OrderStatus::Completed)
            parts.append(nameOf(order.order.status, words));
        parts.removeAll(QString());
        rows += row(format.date(order.order.placedAt.date()), parts.join(u" · "_s));
    }
    for (const OpeningFigures &earlier : report.person.customer.openingFigures) {
        QStringList parts{AccessReportWords::tr("%n purchase(s) of which nothing else is kept",
                                                nullptr, static_cast<int>(earlier.count))};
        if (earlier.total)
            parts.append(format.money(*earlier.total));
        rows += row(AccessReportWords::tr("Up to %1").arg(format.date(earlier.lastOn)),
                    parts.join(u" · "_s));
    }
    return rows;
}

/// What the person asked for before, with its days.
QString requestsOf(const PersonFile &person, const Formatter &format)
{
    const Words words(format.language());
    QString rows;
    for (const DataRequest &request : person.requests) {
        QStringList parts{nameOf(request.kind, words)};
        if (request.doneOn.isValid())
            parts.append(AccessReportWords::tr("done on %1").arg(format.date(request.doneOn)));
        if (!request.note.isEmpty())
            parts.append(request.note);
        rows += row(format.date(request.receivedOn), parts.join(u" · "_s));
    }
    return rows;
}

} // namespace

QString accessReportText(const AccessReport &report, const Formatter &format, QDate on)
{
    const PersonFile &person = report.person;
    const QString shop =
        report.settings.name.isEmpty() ? AccessReportWords::tr("This shop") : report.settings.name;
    QString html = u"<h2>"_s +
                   AccessReportWords::tr("What %1 keeps about you").arg(shop).toHtmlEscaped() +
                   u"</h2><p>"_s + format.date(on) + u"</p>"_s;
    html += section(AccessReportWords::tr("Who you are"), factsOf(report, format));
    html += section(AccessReportWords::tr("Messages"), consentsOf(person, format));
    html += section(AccessReportWords::tr("Messages to you"), messagesOf(report, format));
    html += section(AccessReportWords::tr("What you bought"), ordersOf(report, format));
    html += section(AccessReportWords::tr("What you asked for"), requestsOf(person, format));
    html += u"<p>"_s +
            AccessReportWords::tr("Lists of this shop on which you were: %1.")
                .arg(format.number(static_cast<std::int64_t>(person.campaigns.size()))) +
            u"</p>"_s;
    return html;
}

Result<void> writeAccessReport(const QString &html, const QString &path)
{
    QSaveFile file(path);
    const auto unwritable = [&] {
        return Error{ErrorCode::FileUnwritable, path, {}, file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    {
        QPdfWriter pdf(&file);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        QTextDocument document;
        QFont font = document.defaultFont();
        font.setPointSizeF(paperPoints); // the window's is in dots, which are tiny on paper
        document.setDefaultFont(font);
        document.setHtml(html);
        document.print(&pdf);
    }
    if (!file.commit())
        return unwritable();
    return {};
}

} // namespace kq
