#include "ui/privacy/list_of_refusals.h"

#include "core/shop/shop.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/jobs/jobs.h"
#include "ui/privacy/answers_notice.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QWidget>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

struct ListOfRefusals {
    Q_DECLARE_TR_FUNCTIONS(kq::ListOfRefusals)
};

QString wordsOf(const AnswerReport &report)
{
    QStringList said{ListOfRefusals::tr("%n customer(s) get no more messages.", nullptr,
                                        static_cast<int>(report.refused.size()))};
    if (report.rowsOfStrangers > 0)
        said.append(ListOfRefusals::tr("%n more are not in the shop: they are remembered without "
                                       "their numbers, for when a file brings them.",
                                       nullptr, static_cast<int>(report.rowsOfStrangers)));
    return said.join(u' ');
}

} // namespace

void askForListOfRefusals(const PageContext &context, QWidget *owner,
                          const std::function<void(const Error &)> &failed)
{
    context.dialogs.openFiles(owner,
                              {ListOfRefusals::tr("People who want no messages"),
                               {{ListOfRefusals::tr("Spreadsheets"),
                                 {u"*.csv"_s, u"*.xlsx"_s, u"*.xls"_s, u"*.ods"_s, u"*.txt"_s}}},
                               {},
                               {}},
                              [context, owner, failed](const QStringList &files) {
                                  takeListOfRefusals(context, owner, files.value(0), failed);
                              });
}

void takeListOfRefusals(const PageContext &context, QWidget *owner, const QString &file,
                        const std::function<void(const Error &)> &failed)
{
    context.jobs.run(
        owner, ListOfRefusals::tr("Reading who wants no messages"),
        [&shop = context.shop, file, now = QDateTime::currentDateTime()](JobControl &control) {
            return shop.importRefusals(file,
                                       {MessageChannel::Zalo, MessageChannel::Sms,
                                        MessageChannel::Email, MessageChannel::Phone},
                                       now, control);
        },
        [context, file, failed](const Result<AnswerReport> &report) {
            if (!report)
                return failed(report.error());
            sayAnswersTaken(context, wordsOf(*report), QFileInfo(file).fileName(), *report);
        });
}

} // namespace kq
