#include "core/text/date_tokens.h"

#include <algorithm>
#include <array>

namespace kq {

std::vector<DateToken> dateTokens(QStringView folded)
{
    constexpr qsizetype longestNumber = 9;
    std::vector<DateToken> tokens;
    bool afterBlank = false;
    for (qsizetype at = 0; at < folded.size();) {
        const QChar first = folded[at];
        if (first.isSpace()) {
            afterBlank = true;
            ++at;
            continue;
        }
        DateToken token;
        token.afterBlank = afterBlank;
        afterBlank = false;
        qsizetype end = at + 1;
        const auto runOf = [&](auto belongs) {
            while (end < folded.size() && belongs(folded[end]))
                ++end;
        };
        if (first.isDigit()) {
            token.kind = DateToken::Kind::Number;
            runOf([](QChar c) { return c.isDigit(); });
            for (qsizetype i = at; i < std::min(end, at + longestNumber); ++i)
                token.value = token.value * 10 + folded[i].digitValue();
        } else if (first.isLetter()) {
            token.kind = DateToken::Kind::Word;
            runOf([](QChar c) { return c.isLetter(); });
        }
        token.text = folded.mid(at, end - at);
        tokens.push_back(token);
        at = end;
    }
    return tokens;
}

bool isDateSign(const DateToken &token)
{
    return token.isSign(u'/') || token.isSign(u'-') || token.isSign(u'.');
}

int monthOfWord(QStringView word)
{
    static constexpr auto names = std::to_array<QStringView>(
        {u"january", u"february", u"march", u"april", u"may", u"june", u"july", u"august",
         u"september", u"october", u"november", u"december"});
    constexpr qsizetype shortest = 3;
    if (word.size() < shortest)
        return 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool abbreviated = word.size() == shortest && names[i].startsWith(word);
        if (abbreviated || names[i] == word || (word == u"sept" && names[i] == u"september"))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

bool isWeekdayWord(QStringView word)
{
    static constexpr auto names = std::to_array<QStringView>(
        {u"monday", u"tuesday", u"wednesday", u"thursday", u"friday", u"saturday", u"sunday"});
    static constexpr auto others =
        std::to_array<QStringView>({u"tues", u"thur", u"thurs", u"cn", u"weds"});
    constexpr qsizetype shortest = 3;
    return std::any_of(names.begin(), names.end(),
                       [word](QStringView name) {
                           return name == word ||
                                  (word.size() == shortest && name.startsWith(word));
                       }) ||
           std::find(others.begin(), others.end(), word) != others.end();
}

} // namespace kq
