#include "core/care/message_text.h"

#include "core/care/text_pieces.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

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
    for (const TextPiece &piece : piecesOf(text)) {
        if (piece.isFault)
            faults.push_back({piece.at, piece.words.toString()});
    }
    return faults;
}

std::vector<Placeholder> placeholdersIn(QStringView text)
{
    std::vector<Placeholder> found;
    for (const TextPiece &piece : piecesOf(text)) {
        if (piece.placeholder &&
            std::find(found.begin(), found.end(), *piece.placeholder) == found.end())
            found.push_back(*piece.placeholder);
    }
    return found;
}

void fillPiece(FilledMessage &message, const TextPiece &piece, const MessageValues &values,
               MessageStyle style)
{
    if (!piece.placeholder) {
        message.text += piece.words;
        return;
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

FilledMessage filled(QStringView text, const MessageValues &values, MessageStyle style)
{
    FilledMessage message;
    for (const TextPiece &piece : piecesOf(text))
        fillPiece(message, piece, values, style);
    return message;
}

QString settled(QStringView text, const MessageValues &values, MessageStyle style)
{
    QString result;
    for (const TextPiece &piece : piecesOf(text)) {
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
