#include "app/cli/session.h"

#include "core/condition/check.h"
#include "core/condition/json.h"
#include "core/wording/error_words.h"

#include <QFile>
#include <QFileInfo>

namespace kq::cli {

using namespace Qt::StringLiterals;

Session::Session(Call call)
    : m_call(std::move(call))
    , m_words(m_call.language.value_or(Language::Vietnamese))
{}

QDate Session::asOf() const
{
    return m_call.asOf.value_or(QDate::currentDate());
}

Shop *Session::openShop()
{
    if (m_shop)
        return m_shop.get();
    Result<std::unique_ptr<Shop>> opened = Shop::open(m_call.shop);
    if (!opened) {
        fail(opened.error());
        return nullptr;
    }
    m_shop = std::move(*opened);
    if (!m_call.language) {
        if (const Result<ShopSettings> settings = m_shop->settings())
            m_words = Words(settings->language);
    }
    return m_shop.get();
}

Shop *Session::openOrCreateShop()
{
    if (m_shop || QFileInfo::exists(m_call.shop))
        return openShop();
    ShopSettings settings;
    settings.language = m_words.language();
    Result<std::unique_ptr<Shop>> made = Shop::create(m_call.shop, settings);
    if (!made) {
        fail(made.error());
        return nullptr;
    }
    m_shop = std::move(*made);
    m_created = true;
    return m_shop.get();
}

void Session::discardCreatedShop()
{
    if (!m_created)
        return;
    m_shop.reset();
    QFile::remove(m_call.shop);
    m_created = false;
}

std::shared_ptr<const Snapshot> Session::openSnapshot()
{
    Shop *shop = openShop();
    if (!shop)
        return nullptr;
    Result<std::shared_ptr<const Snapshot>> snapshot = shop->snapshot(m_control);
    if (!snapshot) {
        fail(snapshot.error());
        return nullptr;
    }
    return *snapshot;
}

void Session::keepColumns()
{
    if (m_shop)
        static_cast<void>(m_shop->keepColumns(m_control).has_value());
}

std::optional<Condition> Session::readCondition(const Snapshot &snapshot)
{
    if (m_call.has(u"segment"_s)) {
        const Segment *segment = snapshot.definitions.find(m_call.value(u"segment"_s));
        if (!segment) {
            fail({ErrorCode::UnknownSegment, {}, {}, m_call.value(u"segment"_s)});
            return std::nullopt;
        }
        return segment->condition;
    }
    const QString file = m_call.value(u"where"_s);
    QByteArray json;
    if (file == "-"_L1) {
        json = readStandardInput();
    } else {
        QFile input(file);
        if (!input.open(QIODevice::ReadOnly)) {
            fail({input.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, file});
            return std::nullopt;
        }
        json = input.readAll();
    }
    Result<Condition> condition = kq::readCondition(json, snapshot.attributes);
    if (condition) {
        if (const Result<void> checked = checkCondition(*condition, snapshot.definitions);
            !checked) {
            failAtPlace(checked.error());
            return std::nullopt;
        }
        return std::move(*condition);
    }
    failAtPlace(condition.error());
    return std::nullopt;
}

Formatter Session::formatter(const ShopSettings &settings) const
{
    return {m_words.language(), settings.currency, MoneySpace::Plain};
}

ExitStatus Session::fail(const Error &error) const
{
    return failWith(sentenceFor(error, m_words));
}

/// A fault in a condition is told with its JSON path and what was expected there, also where the
/// window's sentence does without them.
void Session::failAtPlace(Error error) const
{
    if (error.code == ErrorCode::UnknownSegment || error.code == ErrorCode::UnknownTier)
        error.code = ErrorCode::UnknownWord;
    const QString sentence = sentenceFor(error, m_words);
    failWith(sentence.contains(error.place) ? sentence : QString(error.place + u": "_s + sentence));
}

ExitStatus Session::failWith(const QString &sentence) const
{
    printMessage(u"khachquen-cli: "_s + sentence);
    return ExitStatus::Failed;
}

ExitStatus Session::wrongCall(const Error &error) const
{
    return wrongCall(sentenceFor(error, m_words));
}

ExitStatus Session::wrongCall(const QString &line) const
{
    printMessage(u"khachquen-cli: "_s + line);
    return ExitStatus::WrongCall;
}

} // namespace kq::cli
