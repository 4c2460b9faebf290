#include "core/care/message_text.h"

#include "core/text/names.h"

#include <algorithm>
#include <optional>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// A stretch of a text: plain words, a placeholder or a fault.
struct Piece {
    qsizetype at = 0;
    QStringView words;
    std::optional<Placeholder> placeholder;
    bool isFault = false;
};

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// The stretch in braces that begins at @p at.
Piece braced(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < text.size() && isOfWord(text[end]))
        ++end;
    if (text[at] == u'}' || end == text.size() || text[end] != u'}')
        return {at, text.mid(at, 1), {}, true};
    const QStringView word = text.mid(at + 1, end - at - 1);
    const std::optional<Placeholder> placeholder = fromKey<Placeholder>(word);
    return {at, text.mid(at, end + 1 - at), placeholder, !placeholder};
}

std::vector<Piece> piecesOf(QStringView text)
{
    std::vector<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == u'{' || text[at] == u'}') {
            pieces.push_back(braced(text, at));
            at += pieces.back().words.size();
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && text[end] != u'{' && text[end] != u'}')
            ++end;
        pieces.push_back({at, text.mid(at, end - at), {}, false});
        at = end;
    }
    return pieces;
}

/// The words that fit anybody; empty where there are none.
QString fallback(Placeholder placeholder, MessageStyle style)
{
    const bool english = style == MessageStyle::English;
    if (placeholder == Placeholder::Salutation)
        return english ? QString() : u"anh/chị"_s;
    if (placeholder == Placeholder::LastProduct)
        return english ? u"the item"_s : u"món hàng"_s;
    return {};
}

bool mayBeLeftOut(Placeholder placeholder)
{
    return placeholder == Placeholder::GivenName || placeholder == Placeholder::Salutation;
}

bool beginsSentence(const QString &before)
{
    qsizetype end = before.size();
    while (end > 0 && before[end - 1].isSpace())
        --end;
    if (end == 0)
        return true;
    return u".!?…"_s.contains(before[end - 1]) && end < before.size();
}

void addValue(QString &text, QString value, MessageStyle style)
{
    if (style == MessageStyle::PlainVietnamese)
        value = plainLetters(value);
    if (beginsSentence(text))
        value[0] = value[0].toUpper();
    text += value;
}

} // namespace

ValueFrom valueFrom(Placeholder placeholder)
{
    switch (placeholder) {
    case Placeholder::ShopName:
    case Placeholder::Hotline:
    case Placeholder::Sender:
    case Placeholder::Promise:
        return ValueFrom::Shop;
    case Placeholder::Suggestion:
    case Placeholder::Offer:
    case Placeholder::LastDay:
    case Placeholder::Code:
        return ValueFrom::Round;
    case Placeholder::Salutation:
    case Placeholder::GivenName:
    case Placeholder::LastProduct:
    case Placeholder::DaysSince:
    case Placeholder::Purchases:
    case Placeholder::FirstYear:
        return ValueFrom::Customer;
    }
    return ValueFrom::Round;
}

std::vector<TextFault> faultsOf(QStringView text)
{
    std::vector<TextFault> faults;
    for (const Piece &piece : piecesOf(text)) {
        if (piece.isFault)
            faults.push_back({piece.at, piece.words.toString()});
    }
    return faults;
}

std::vector<Placeholder> placeholdersIn(QStringView text)
{
    std::vector<Placeholder> found;
    for (const Piece &piece : piecesOf(text)) {
        if (piece.placeholder &&
            std::find(found.begin(), found.end(), *piece.placeholder) == found.end())
            found.push_back(*piece.placeholder);
    }
    return found;
}

FilledMessage filled(QStringView text, const MessageValues &values, MessageStyle style)
{
    FilledMessage message;
    for (const Piece &piece : piecesOf(text)) {
        if (!piece.placeholder) {
            message.text += piece.words;
            continue;
        }
        const Placeholder placeholder = *piece.placeholder;
        const auto known = values.find(placeholder);
        QString value = known == values.end() ? QString() : known->second.simplified();
        if (value.isEmpty())
            value = fallback(placeholder, style);
        if (!value.isEmpty()) {
            addValue(message.text, value, style);
        } else if (mayBeLeftOut(placeholder)) {
            if (message.text.endsWith(u' '))
                message.text.chop(1);
        } else {
            message.text += piece.words;
            if (std::find(message.missing.begin(), message.missing.end(), placeholder) ==
                message.missing.end())
                message.missing.push_back(placeholder);
        }
    }
    return message;
}

QString settled(QStringView text, const MessageValues &values, MessageStyle style)
{
    QString result;
    for (const Piece &piece : piecesOf(text)) {
        const auto known = piece.placeholder ? values.find(*piece.placeholder) : values.end();
        const QString value = known == values.end() ? QString() : known->second.simplified();
        if (value.isEmpty())
            result += piece.words;
        else
            addValue(result, value, style);
    }
    return result;
}

const MessageValues &longValues()
{
    static const MessageValues values{
        {Placeholder::Salutation, u"anh/chị"_s},
        {Placeholder::GivenName, u"Phượng"_s},
        {Placeholder::ShopName, u"Shop Mẹ Bông"_s},
        {Placeholder::Hotline, u"0901234567"_s},
        {Placeholder::Sender, u"Phượng"_s},
        {Placeholder::Promise, u"đổi trả trong 7 ngày"_s},
        {Placeholder::LastProduct, u"bỉm dán Bobby size L 54 miếng"_s},
        {Placeholder::Suggestion, u"bỉm dán Bobby size L 54 miếng"_s},
        {Placeholder::DaysSince, u"120"_s},
        {Placeholder::Purchases, u"12"_s},
        {Placeholder::FirstYear, u"2021"_s},
        {Placeholder::Offer, u"giảm 10% cả đơn"_s},
        {Placeholder::LastDay, u"30/11"_s},
        {Placeholder::Code, u"QUEN10"_s}};
    return values;
}

} // namespace kq
