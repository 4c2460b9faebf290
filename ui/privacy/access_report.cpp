#include "ui/privacy/access_report.h"

#include "core/wording/condition_words.h"
#include "core/wording/request_words.h"
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

QString factsOf(const Customer &customer, const Formatter &format)
{
    QString rows = row(AccessReportWords::tr("Name"), customer.name);
    rows += row(AccessReportWords::tr("Phone"), phonesOf(customer));
    rows += row(AccessReportWords::tr("Email"), customer.emails.join(u", "_s));
    rows += row(AccessReportWords::tr("Address"), customer.address);
    rows += row(AccessReportWords::tr("Area"), customer.area);
    if (customer.gender) {
        rows += row(AccessReportWords::tr("Gender"),
                    nameOfChoice(Field::Gender, keyOf(*customer.gender), Words(format.language())));
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
        rows += row(value.attribute, value.value);
    return rows;
}

QString consentsOf(const PersonFile &person, const Formatter &format)
{
    const Consents &now = person.customer.consents;
    QString rows;
    for (const auto &[channel, consent] :
         {std::pair{MessageChannel::Zalo, now.zalo}, std::pair{MessageChannel::Sms, now.sms},
          std::pair{MessageChannel::Email, now.email}, std::pair{MessageChannel::Phone, now.phone}})
        rows += row(consentChannelName(channel), consentName(consent));
    if (person.customer.doNotContact)
        rows += row(AccessReportWords::tr("Do not contact"), AccessReportWords::tr("Yes"));
    if (person.restricted)
        rows += row(AccessReportWords::tr("Kept, but not used"), AccessReportWords::tr("Yes"));
    for (const ConsentEvent &event : person.consents) {
        const QDate on = event.saidAt.date();
        QStringList parts{consentChannelName(event.channel), consentName(event.state), event.how,
                          event.evidence};
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
        rows += row(format.date(message.on), consentChannelName(message.channel));
    return rows;
}

QString ordersOf(const AccessReport &report, const Formatter &format)
{
    QString rows;
    for (const OrderWithLines &order : report.orders) {
        QStringList products;
        for (const OrderLine &line : order.lines)
            products.append(line.productName);
        rows += row(format.date(order.order.placedAt.date()),
                    format.money(order.order.total) + u" · "_s + products.join(u", "_s));
    }
    return rows;
}

} // namespace

QString accessReportText(const AccessReport &report, const Formatter &format, QDate on)
{
    const PersonFile &person = report.person;
    const Words words(format.language());
    QString requests;
    for (const DataRequest &request : person.requests)
        requests += row(format.date(request.receivedOn), nameOf(request.kind, words));
    const QString shop =
        report.settings.name.isEmpty() ? AccessReportWords::tr("This shop") : report.settings.name;
    QString html = u"<h2>"_s +
                   AccessReportWords::tr("What %1 keeps about you").arg(shop).toHtmlEscaped() +
                   u"</h2><p>"_s + format.date(on) + u"</p>"_s;
    html += section(AccessReportWords::tr("Who you are"), factsOf(person.customer, format));
    html += section(AccessReportWords::tr("Messages"), consentsOf(person, format));
    html += section(AccessReportWords::tr("Messages to you"), messagesOf(report, format));
    html += section(AccessReportWords::tr("What you bought"), ordersOf(report, format));
    html += section(AccessReportWords::tr("What you asked for"), requests);
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
