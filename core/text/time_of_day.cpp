#include "core/text/time_of_day.h"

#include "core/text/fold.h"

#include <algorithm>

namespace kq {

namespace {

constexpr int hoursOfDay = 24;
constexpr int minutesOfHour = 60;

/// Reads tokens from left to right, takes the time of day out and leaves those of the date.
class TimeTaker {
public:
    explicit TimeTaker(std::vector<DateToken> &tokens)
        : m_tokens(tokens)
    {}

    /// False where there is a time that does not exist.
    bool take()
    {
        for (std::size_t at = 0; at + 1 < m_tokens.size(); ++at) {
            if (m_tokens[at].isNumber() && beginsTime(at))
                return takeAt(at);
        }
        return true;
    }

    [[nodiscard]] std::optional<int> second() const { return m_second; }

private:
    [[nodiscard]] const DateToken *peek(std::size_t at) const
    {
        return at < m_tokens.size() ? &m_tokens[at] : nullptr;
    }
    [[nodiscard]] bool hasNumber(std::size_t at) const
    {
        return at < m_tokens.size() && m_tokens[at].isNumber() && m_tokens[at].text.size() <= 2;
    }
    [[nodiscard]] bool hasSign(std::size_t at, QChar sign) const
    {
        return at < m_tokens.size() && m_tokens[at].isSign(sign);
    }
    template <class... Words>
    [[nodiscard]] bool hasWord(std::size_t at, Words... words) const
    {
        return at < m_tokens.size() && (m_tokens[at].isWord(words) || ...);
    }

    [[nodiscard]] bool beginsTime(std::size_t at) const
    {
        if (!hasNumber(at))
            return false;
        return (hasSign(at + 1, u':') && hasNumber(at + 2)) ||
               hasWord(at + 1, u"h", u"g", u"gio", u"am", u"pm", u"sa", u"ch");
    }

    bool takeAt(std::size_t from)
    {
        int hour = m_tokens[from].value;
        int minute = 0;
        int seconds = 0;
        std::size_t at = from + 1;
        if (hasSign(at, u':')) {
            minute = m_tokens[at + 1].value;
            at += 2;
            if (hasSign(at, u':') && hasNumber(at + 1)) {
                seconds = m_tokens[at + 1].value;
                at += 2;
                if ((hasSign(at, u'.') || hasSign(at, u',')) && peek(at + 1) &&
                    peek(at + 1)->isNumber() && !peek(at + 1)->afterBlank)
                    at += 2; // fractions of a second
            }
        } else if (hasWord(at, u"h", u"g", u"gio")) {
            ++at;
            if (hasNumber(at) && !isDateSignAt(at + 1)) {
                minute = m_tokens[at].value;
                ++at;
                if (hasWord(at, u"p", u"ph", u"phut", u"m"))
                    ++at;
            }
        }
        if (!takeHalf(at, hour))
            return false;
        skipZone(at);
        if (hour >= hoursOfDay || minute >= minutesOfHour || seconds >= minutesOfHour)
            return false;
        m_second = (hour * minutesOfHour + minute) * minutesOfHour + seconds;
        remove(from, at);
        return true;
    }

    /// In `9h 31/12/2025` the 31 is the day.
    [[nodiscard]] bool isDateSignAt(std::size_t at) const
    {
        return at < m_tokens.size() && isDateSign(m_tokens[at]);
    }

    /// `SA`, `CH`, `AM`, `p.m.`; false where the hour contradicts.
    bool takeHalf(std::size_t &at, int &hour) const
    {
        bool morning = hasWord(at, u"am", u"sa", u"sang");
        bool afternoon = hasWord(at, u"pm", u"ch", u"chieu", u"toi");
        std::size_t size = 1;
        if (hasWord(at, u"a", u"p") && hasSign(at + 1, u'.') && hasWord(at + 2, u"m")) {
            morning = m_tokens[at].isWord(u"a");
            afternoon = !morning;
            size = hasSign(at + 3, u'.') ? 4 : 3;
        }
        if (!morning && !afternoon)
            return true;
        constexpr int noon = 12;
        if ((morning && hour > noon) || (afternoon && hour == 0))
            return false;
        if (morning && hour == noon)
            hour = 0;
        else if (afternoon && hour < noon)
            hour += noon;
        at += size;
        return true;
    }

    /// The shop's wall clock is kept, so the offset is passed over: `Z`, `+07:00`, `GMT+7 (…)`.
    void skipZone(std::size_t &at) const
    {
        if (hasWord(at, u"z", u"utc", u"gmt", u"ict"))
            ++at;
        const bool signedNumber = (hasSign(at, u'+') || hasSign(at, u'-')) && peek(at + 1) &&
                                  peek(at + 1)->isNumber() && !peek(at + 1)->afterBlank &&
                                  !isDateSignAt(at + 2);
        if (signedNumber) {
            at += 2;
            if (hasSign(at, u':') && hasNumber(at + 1))
                at += 2;
        }
        if (hasSign(at, u'(')) {
            while (at < m_tokens.size() && !m_tokens[at].isSign(u')'))
                ++at;
            at = std::min(at + 1, m_tokens.size());
        }
    }

    /// Takes the time's tokens out, with the `T`, comma or dash that joined them to the date.
    void remove(std::size_t from, std::size_t to)
    {
        if (from > 0 && (m_tokens[from - 1].isWord(u"t") || m_tokens[from - 1].isWord(u"luc") ||
                         m_tokens[from - 1].isWord(u"at") || m_tokens[from - 1].isSign(u',') ||
                         m_tokens[from - 1].isSign(u'-')))
            --from;
        if (to < m_tokens.size() && (m_tokens[to].isSign(u',') || m_tokens[to].isSign(u'-')))
            ++to;
        m_tokens.erase(m_tokens.begin() + static_cast<std::ptrdiff_t>(from),
                       m_tokens.begin() + static_cast<std::ptrdiff_t>(to));
    }

    std::vector<DateToken> &m_tokens;
    std::optional<int> m_second;
};

} // namespace

TakenTime takeTime(std::vector<DateToken> &tokens)
{
    TimeTaker taker(tokens);
    const bool exists = taker.take();
    return {exists, taker.second()};
}

std::optional<int> readTimeOfDay(QStringView written)
{
    constexpr qsizetype longest = 40; // `2:30:00 PM GMT+07:00` is half of that
    if (written.size() > longest)
        return std::nullopt;
    const QString text = folded(written);
    std::vector<DateToken> tokens = dateTokens(text);
    const TakenTime time = takeTime(tokens);
    return time.exists && tokens.empty() ? time.second : std::nullopt;
}

} // namespace kq
