#include "ui/privacy/privacy_words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kq {

namespace {

struct PrivacyWords {
    Q_DECLARE_TR_FUNCTIONS(kq::PrivacyWords)
};

} // namespace

QString consentName(Consent consent)
{
    switch (consent) {
    case Consent::Granted:
        return PrivacyWords::tr("agreed", "to get messages");
    case Consent::Refused:
        return PrivacyWords::tr("refused", "to get messages");
    case Consent::Unknown:
        return PrivacyWords::tr("never asked", "whether messages are wanted");
    }
    Q_UNREACHABLE();
    return {};
}

QString consentChannelName(MessageChannel channel)
{
    switch (channel) {
    case MessageChannel::Zalo:
        return PrivacyWords::tr("Zalo");
    case MessageChannel::Sms:
        return PrivacyWords::tr("SMS");
    case MessageChannel::Email:
        return PrivacyWords::tr("Email");
    case MessageChannel::Phone:
        return PrivacyWords::tr("Call");
    }
    Q_UNREACHABLE();
    return {};
}

QStringList erasureSentences(const ErasureReport &report, const Formatter &format)
{
    QStringList said;
    if (report.rows.orders > 0)
        said.append(PrivacyWords::tr("%1 orders stay in the revenue, as sales of nobody.")
                        .arg(format.number(report.rows.orders)));
    if (report.opening)
        said.append(PrivacyWords::tr("Figures without orders go, also from the revenue."));
    if (report.rows.campaigns > 0) {
        said.append(PrivacyWords::tr("The person goes from %1 lists that went out. Files of such "
                                     "lists that you saved still hold the person; delete them "
                                     "yourself.")
                        .arg(format.number(report.rows.campaigns)));
    }
    if (report.rows.journal > 0)
        said.append(PrivacyWords::tr("Imports and edits that changed this person can no longer be "
                                     "undone for them."));
    said.append(PrivacyWords::tr("The next spreadsheet does not bring the person back: scrambled "
                                 "marks of phone, email and code stay for that."));
    QStringList copies;
    copies.reserve(report.olderCopies.size());
    for (const QString &copy : report.olderCopies)
        copies.append(QFileInfo(copy).fileName());
    if (!copies.isEmpty())
        said.append(PrivacyWords::tr("Older copies still hold the person; delete them yourself: %1")
                        .arg(copies.join(QStringLiteral(", "))));
    said.append(PrivacyWords::tr("Backups elsewhere are not touched. One that is restored later "
                                 "erases the person again."));
    return said;
}

} // namespace kq
