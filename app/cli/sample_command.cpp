#include "app/cli/commands.h"
#include "core/sample/sample_shop.h"

namespace kq::cli {

using namespace Qt::StringLiterals;

ExitStatus runSample(Session &session)
{
    const Result<std::unique_ptr<Shop>> shop =
        makeSampleShop(session.call().shop, session.language(),
                       QDateTime(session.asOf(), QTime(12, 0)), session.control());
    if (!shop)
        return session.fail(shop.error());
    if (session.call().json)
        printJson(QJsonObject{{"shop"_L1, session.call().shop}});
    else
        printLine(session.call().shop);
    return ExitStatus::Done;
}

} // namespace kq::cli
