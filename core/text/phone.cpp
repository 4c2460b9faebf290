#include "core/text/phone.h"

#include "core/text/fold.h"
#include "core/text/foreign_phone.h"
#include "core/text/phone_scan.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace kq {

namespace {

constexpr QStringView vietnam = u"VN";

ReadPhone numberOf(Phone phone)
{
    return {ReadPhone::What::Number, std::move(phone)};
}

/// The plain forms that nearly every cell has: digits, perhaps a plus before them, blanks, dots and
/// dashes between them. Empty leaves the cell to the thorough way.
std::optional<ReadPhone> readPlainPhone(QStringView written)
{
    constexpr std::size_t room = 16;
    std::array<char, room> digits{};
    std::size_t size = 0;
    PhonePrefix prefix = PhonePrefix::None;
    for (const QChar c : written) {
        if (c >= u'0' && c <= u'9') {
            if (size == room)
                return std::nullopt;
            digits[size++] = static_cast<char>(c.unicode());
        } else if (c == u'+' && size == 0) {
            prefix = PhonePrefix::International;
        } else if (c != u' ' && c != u'.' && c != u'-') {
            return std::nullopt;
        }
    }
    if (written.trimmed().endsWith(u".0"))
        return std::nullopt; // perhaps a number that a program wrote with a decimal
    const std::string_view all(digits.data(), size);
    if (size == 0)
        return std::nullopt;
    if (isPlaceholderPhone(all))
        return ReadPhone{ReadPhone::What::Placeholder, {}};
    if (auto phone = vietnamesePhone(all, prefix))
        return numberOf(std::move(*phone));
    return std::nullopt;
}

/// A number that a spreadsheet or a program has written as a figure: `8.4912345678E+10`,
/// `912345678.0`. The digits where none is lost, an empty text where some are; no value for cells
/// that are no figures.
std::optional<QString> digitsOfFigure(QStringView written)
{
    qsizetype at = 0;
    const auto takeDigits = [&] {
        const qsizetype from = at;
        while (at < written.size() && written[at] >= u'0' && written[at] <= u'9')
            ++at;
        return written.mid(from, at - from);
    };
    const QStringView whole = takeDigits();
    QStringView fraction;
    if (whole.isEmpty() || at == written.size())
        return std::nullopt;
    if (written[at] == u'.' || written[at] == u',') {
        ++at;
        fraction = takeDigits();
        if (fraction.isEmpty())
            return std::nullopt;
    }
    const bool zeros =
        std::all_of(fraction.begin(), fraction.end(), [](QChar c) { return c == u'0'; });
    if (at == written.size()) {
        if (fraction.size() == 1 && zeros)
            return whole.toString();
        return std::nullopt;
    }
    if (whole.size() != 1 || written[at].toUpper() != u'E')
        return std::nullopt;
    ++at;
    if (at < written.size() && written[at] == u'+')
        ++at;
    const QStringView exponent = takeDigits();
    if (exponent.isEmpty() || exponent.size() > 2 || at != written.size())
        return std::nullopt;
    if (fraction.size() != exponent.toInt())
        return QString();
    return QString(whole.toString() + fraction);
}

/// Makes numbers of the pieces of a cell.
class PhoneReader {
public:
    explicit PhoneReader(QStringView country)
        : m_country(country.toString().toUpper())
    {}

    void read(const PhoneScan &scan)
    {
        for (const PhonePiece &piece : scan.pieces) {
            bool found = false;
            for (const PhonePart &part : piece)
                found = readPart(part) || found;
            // `912,345,678` and `0912/345/678` are numbers only as a whole.
            if (!found && piece.size() > 1)
                readPart(joined(piece));
        }
    }

    [[nodiscard]] std::vector<ReadPhone> &&numbers() { return std::move(m_numbers); }
    [[nodiscard]] bool sawPlaceholder() const { return m_sawPlaceholder; }

private:
    bool readPart(const PhonePart &part)
    {
        if (part.besideMask)
            return false;
        if (isPlaceholderPhone(part.digits)) {
            m_sawPlaceholder = true;
            return true;
        }
        if (auto phone = phoneOf(part.digits, part.prefix)) {
            add(std::move(*phone));
            return true;
        }
        return readSeveral(part);
    }

    /// Several numbers with nothing but blanks or dashes between them: parted between the groups
    /// so that every group belongs to a number.
    bool readSeveral(const PhonePart &part)
    {
        constexpr std::size_t mostGroups = 24;
        const std::size_t groups = part.groupStarts.size();
        if (groups < 2 || groups > mostGroups)
            return false;
        constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
        std::array<std::size_t, mostGroups + 1> next{};
        next.fill(none);
        next[groups] = groups;
        const auto digitsFrom = [&](std::size_t from, std::size_t to) {
            const std::size_t start = part.groupStarts[from];
            const std::size_t end = to == groups ? part.digits.size() : part.groupStarts[to];
            return std::string_view(part.digits).substr(start, end - start);
        };
        const auto prefixAt = [&](std::size_t group) {
            return group == 0 ? part.prefix : PhonePrefix::None;
        };
        for (std::size_t from = groups; from-- > 0;) {
            for (std::size_t to = from + 1; to <= groups && next[from] == none; ++to) {
                if (next[to] != none && phoneOf(digitsFrom(from, to), prefixAt(from)))
                    next[from] = to;
            }
        }
        if (next[0] == none)
            return false;
        for (std::size_t from = 0; from < groups; from = next[from]) {
            const std::string_view digits = digitsFrom(from, next[from]);
            if (isPlaceholderPhone(digits))
                m_sawPlaceholder = true;
            else
                add(*phoneOf(digits, prefixAt(from)));
        }
        return true;
    }

    [[nodiscard]] std::optional<Phone> phoneOf(std::string_view digits, PhonePrefix prefix) const
    {
        const bool international = prefix == PhonePrefix::International || digits.starts_with("00");
        const std::string_view code = digits.starts_with("00") ? digits.substr(2) : digits;
        if (m_country == vietnam || (international && code.starts_with("84"))) {
            if (auto phone = vietnamesePhone(digits, prefix))
                return phone;
        }
        constexpr std::size_t shortest = 5;
        const bool vietnamese = international ? code.starts_with("84") : m_country == vietnam;
        if (vietnamese || digits.size() < shortest)
            return std::nullopt;
        return foreignPhone(digits, prefix, m_country);
    }

    void add(Phone phone)
    {
        ReadPhone found = numberOf(std::move(phone));
        if (std::find(m_numbers.begin(), m_numbers.end(), found) == m_numbers.end())
            m_numbers.push_back(std::move(found));
    }

    QString m_country;
    std::vector<ReadPhone> m_numbers;
    bool m_sawPlaceholder = false;
};

std::vector<ReadPhone> readThoroughly(QStringView written, QStringView country)
{
    const QStringView trimmed = written.trimmed();
    const ReadPhone asWritten{ReadPhone::What::Invalid, {trimmed.toString(), PhoneKind::Invalid}};
    QStringView text = trimmed;
    const std::optional<QString> figure = digitsOfFigure(trimmed);
    if (figure && figure->isEmpty())
        return {asWritten};
    if (figure)
        text = *figure;

    bool placeholder = false;
    bool masked = false;
    for (const LetterDigits letters : {LetterDigits::Repair, LetterDigits::Separate}) {
        const PhoneScan scan = scanPhones(text, letters);
        PhoneReader reader(country);
        reader.read(scan);
        std::vector<ReadPhone> numbers = reader.numbers();
        if (!numbers.empty())
            return numbers;
        placeholder = placeholder || reader.sawPlaceholder();
        masked = masked || scan.masked;
    }
    if (masked)
        return {{ReadPhone::What::Masked, {}}};
    if (placeholder)
        return {{ReadPhone::What::Placeholder, {}}};
    if (saysNothing(trimmed))
        return {ReadPhone{}};
    return {asWritten};
}

bool isSeparator(QChar c)
{
    constexpr QStringView signs = u".()/_,'’";
    return c.isSpace() || c.category() == QChar::Punctuation_Dash ||
           c.category() == QChar::Other_Format || signs.contains(c);
}

} // namespace

ReadPhone readPhone(QStringView written, QStringView country)
{
    if (country == vietnam) {
        if (auto plain = readPlainPhone(written))
            return std::move(*plain);
    }
    return readThoroughly(written, country).front();
}

std::vector<ReadPhone> readPhones(QStringView written, QStringView country)
{
    if (country == vietnam) {
        if (auto plain = readPlainPhone(written))
            return {std::move(*plain)};
    }
    return readThoroughly(written, country);
}

QString phoneQuery(QStringView typed, QStringView country)
{
    QString number;
    number.reserve(typed.size() + 3);
    for (const QChar c : typed) {
        if (c.isDigit())
            number.append(QChar(u'0' + c.digitValue()));
        else if (!isSeparator(c))
            number.append(c == u'＋' ? QChar(u'+') : c);
    }
    if (number.startsWith(u"00"))
        return number.replace(0, 2, u'+');
    if (number.startsWith(u'0')) {
        const QString code = callingCode(country);
        if (!code.isEmpty())
            number.replace(0, 1, QString(u'+' + code));
    }
    return number;
}

QString digitsOf(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(QChar(u'0' + c.digitValue()));
    }
    return digits;
}

QString callingCode(QStringView country)
{
    if (country == vietnam)
        return QStringLiteral("84");
    const int code = foreignCallingCode(country.toString().toUpper());
    return code > 0 ? QString::number(code) : QString();
}

} // namespace kq
