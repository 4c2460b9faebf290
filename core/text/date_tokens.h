#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace kq {

/// A piece of a written date.
struct DateToken {
    enum class Kind { Number, Word, Sign };

    Kind kind = Kind::Sign;
    QStringView text; ///< folded; views into the text that was cut up
    int value = 0;    ///< of numbers of at most nine digits
    bool afterBlank = false;

    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
    [[nodiscard]] bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
    [[nodiscard]] bool isSign(QChar sign) const
    {
        return kind == Kind::Sign && text.front() == sign;
    }
};

/// Cuts folded text into numbers, words and signs; blanks are dropped.
std::vector<DateToken> dateTokens(QStringView folded);

/// The month that a word names, from 1 to 12, in Vietnamese without tone marks or in English; 0 for
/// other words.
int monthOfWord(QStringView word);

/// Whether a sign parts day, month and year: `/`, `-`, `.`.
bool isDateSign(const DateToken &token);

/// Whether a word or abbreviation names a day of the week.
bool isWeekdayWord(QStringView word);

} // namespace kq
