#include "core/condition/field_leaves.h"

#include "core/base/overloaded.h"
#include "core/condition/attribute_members.h"
#include "core/condition/day_match.h"
#include "core/condition/number_match.h"
#include "core/condition/text_leaves.h"
#include "core/condition/word_tables.h"
#include "core/domain/keys.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

using ByteTable = std::array<std::uint8_t, 256>; // 1 for the values that match

/// The few bytes that match, the last one as often as there is room for; empty where there are more
/// than that, or none.
using FewBytes = std::array<std::uint8_t, 3>;
std::optional<FewBytes> fewBytes(const ByteTable &table)
{
    FewBytes few{};
    std::size_t count = 0;
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        if (table[byte] == 0)
            continue;
        if (count == few.size())
            return std::nullopt;
        std::fill(few.begin() + static_cast<std::ptrdiff_t>(count), few.end(),
                  static_cast<std::uint8_t>(byte));
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional(few);
}

/// A byte for each customer, looked up in a table.
class ByteLeaf final : public Leaf {
public:
    ByteLeaf(std::span<const std::uint8_t> bytes, const ByteTable &table)
        : m_bytes(bytes)
        , m_table(table)
        , m_few(fewBytes(table))
    {}
    ByteLeaf(std::vector<std::uint8_t> bytes, const ByteTable &table)
        : m_own(std::move(bytes))
        , m_bytes(m_own)
        , m_table(table)
        , m_few(fewBytes(table))
    {}

    void evaluate(const Block &block, const BlockMask &, Scratch &scratch,
                  BlockMask &holds) const override
    {
        const std::uint8_t *bytes = m_bytes.data() + block.first;
        if (m_few) {
            const auto [one, other, third] = *m_few;
            fill(block, scratch, holds, [bytes, a = one, b = other, c = third](std::size_t i) {
                return (bytes[i] == a) | (bytes[i] == b) | (bytes[i] == c);
            });
            return;
        }
        // Through the reference, so that looking up is not done for several at once: processors
        // without gathering take longer for that.
        fill(block, scratch, holds, [&](std::size_t i) { return m_table[bytes[i]]; });
    }

private:
    std::vector<std::uint8_t> m_own; // where no column of the profiles holds the bytes
    std::span<const std::uint8_t> m_bytes;
    ByteTable m_table;
    std::optional<FewBytes> m_few;
};

/// A dictionary code for each customer, looked up in a table.
class CodeLeaf final : public Leaf {
public:
    CodeLeaf(const PackedColumn &codes, WordTable table)
        : m_codes(codes)
        , m_table(std::move(table))
    {}

    void evaluate(const Block &block, const BlockMask &, Scratch &scratch,
                  BlockMask &holds) const override
    {
        m_codes.visit([&](auto cells) { // likewise
            fill(block, scratch, holds, [&, first = block.first](std::size_t i) {
                return m_table[static_cast<std::size_t>(cells[first + i])];
            });
        });
    }

private:
    const PackedColumn &m_codes;
    WordTable m_table;
};

/// A number for each customer within a range.
class RangeLeaf final : public Leaf {
public:
    RangeLeaf(std::span<const std::int32_t> numbers, std::int32_t low, std::int32_t high)
        : m_numbers(numbers)
        , m_low(low)
        , m_high(high)
    {}

    void evaluate(const Block &block, const BlockMask &, Scratch &scratch,
                  BlockMask &holds) const override
    {
        fillBetween(m_numbers.subspan(block.first), m_low, m_high, block, scratch, holds);
    }

private:
    std::span<const std::int32_t> m_numbers;
    std::int32_t m_low;
    std::int32_t m_high;
};

/// A date for each customer whose day of the year is wanted.
template <class MonthAndDay>
class YearDayLeaf final : public Leaf {
public:
    YearDayLeaf(std::span<const std::int32_t> dates, DayMatch match)
        : m_dates(dates)
        , m_match(match)
    {}

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &,
                  BlockMask &holds) const override
    {
        holds = BlockMask();
        wanted.forEach([&](std::size_t i) {
            const std::int32_t date = m_dates[block.first + i];
            if (date == CustomerColumns::noDate)
                return;
            const auto [month, day] = MonthAndDay::of(date);
            if (m_match.holdsOnYearDay(month, day))
                holds.set(i);
        });
    }

private:
    std::span<const std::int32_t> m_dates;
    DayMatch m_match;
};

struct OfBirthday {
    static std::pair<int, int> of(std::int32_t packed)
    {
        const Birthday birthday = unpackedBirthday(packed);
        return {birthday.month, birthday.day};
    }
};

struct OfJulianDay {
    static std::pair<int, int> of(std::int32_t day)
    {
        const QDate date = QDate::fromJulianDay(day);
        return {date.month(), date.day()};
    }
};

/// Sets of codes: one of the wanted ones, or none at all.
class AnyCodeLeaf final : public Leaf {
public:
    AnyCodeLeaf(const CodeSets &sets, const WordTable &wanted)
        : m_sets(sets)
        , m_wanted(wanted)
    {
        for (std::size_t code = 0; code < wanted.size(); ++code) {
            if (wanted[code] == 0)
                continue;
            if (code < CodeSets::spillFrom)
                m_near |= std::uint64_t{1} << code;
            else
                m_far = true;
        }
    }

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                  BlockMask &holds) const override
    {
        const std::uint64_t *words = m_sets.words().data() + block.first;
        const std::uint64_t near = m_near;
        fill(block, scratch, holds, [=](std::size_t i) { return (words[i] & near) != 0; });
        if (!m_far)
            return;
        wanted.forEach([&](std::size_t i) {
            if ((words[i] & CodeSets::spillBit) == 0)
                return;
            for (const std::uint32_t code : m_sets.spilled(block.first + i)) {
                if (m_wanted[code] != 0)
                    holds.set(i);
            }
        });
    }

private:
    const CodeSets &m_sets;
    WordTable m_wanted;
    std::uint64_t m_near = 0;
    bool m_far = false;
};

class NoCodeLeaf final : public Leaf {
public:
    explicit NoCodeLeaf(const CodeSets &sets)
        : m_sets(sets)
    {}

    void evaluate(const Block &block, const BlockMask &, Scratch &scratch,
                  BlockMask &holds) const override
    {
        const std::uint64_t *words = m_sets.words().data() + block.first;
        fill(block, scratch, holds, [=](std::size_t i) { return words[i] == 0; });
    }

private:
    const CodeSets &m_sets;
};

/// All of several leaves: `has_all_of`.
class EachLeaf final : public Leaf {
public:
    explicit EachLeaf(std::vector<std::unique_ptr<Leaf>> leaves)
        : m_leaves(std::move(leaves))
    {}

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                  BlockMask &holds) const override
    {
        holds = wanted;
        for (const std::unique_ptr<Leaf> &leaf : m_leaves) {
            BlockMask one;
            leaf->evaluate(block, holds, scratch, one);
            for (std::size_t i = 0; i < BlockMask::wordCount; ++i)
                holds.words[i] &= one.words[i];
        }
    }

private:
    std::vector<std::unique_ptr<Leaf>> m_leaves;
};

bool isNegated(ChoiceOp op)
{
    return op == ChoiceOp::IsNoneOf || op == ChoiceOp::IsNotEmpty;
}

bool asksForEmpty(ChoiceOp op)
{
    return op == ChoiceOp::IsEmpty || op == ChoiceOp::IsNotEmpty;
}

/// A choice with fixed keys, kept as a byte: @p byteOf gives the byte of a word, @p empty is the
/// byte of an unknown one.
template <class ByteOf>
PreparedLeaf fixedChoice(std::span<const std::uint8_t> bytes, const ChoiceTest &test,
                         std::optional<std::uint8_t> empty, ByteOf byteOf)
{
    ByteTable table{};
    if (asksForEmpty(test.op) && empty)
        table[*empty] = 1;
    for (const QString &word : test.values) {
        if (const std::optional<std::uint8_t> byte = byteOf(word))
            table[*byte] = 1;
    }
    return {std::make_unique<ByteLeaf>(bytes, table), isNegated(test.op), Cost::Code};
}

template <class Enum>
std::optional<std::uint8_t> byteOfKey(const QString &word, int offset)
{
    const std::optional<Enum> value = fromKey<Enum>(word);
    if (!value)
        return std::nullopt;
    return static_cast<std::uint8_t>(static_cast<int>(*value) + offset);
}

PreparedLeaf codeChoice(const PackedColumn &codes, const ChoiceTest &test, WordTable table)
{
    if (asksForEmpty(test.op)) {
        std::ranges::fill(table, std::uint8_t{0});
        table[0] = 1;
    }
    return {std::make_unique<CodeLeaf>(codes, std::move(table)), isNegated(test.op), Cost::Code};
}

PreparedLeaf sourceChoice(const Profiles &profiles, const ChoiceTest &test)
{
    const CodeSets &sets = profiles.customers().sources;
    if (asksForEmpty(test.op))
        return {std::make_unique<NoCodeLeaf>(sets), isNegated(test.op), Cost::Code};
    return {std::make_unique<AnyCodeLeaf>(sets, wordTable(profiles.sourceWords(), test.values)),
            isNegated(test.op), Cost::Code};
}

PreparedLeaf phoneKindChoice(const CustomerColumns &customers, const ChoiceTest &test)
{
    CustomerSet members(customers.ids.size());
    ByteTable table{};
    for (const QString &word : test.values) {
        if (const std::optional<std::uint8_t> byte = byteOfKey<PhoneKind>(word, 0))
            table[*byte] = 1;
    }
    for (std::size_t customer = 0; customer < members.size(); ++customer) {
        const std::size_t first = customers.phones.starts[customer];
        const std::size_t last = customers.phones.starts[customer + 1];
        bool any = asksForEmpty(test.op) && first == last;
        for (std::size_t phone = first; phone < last; ++phone)
            any = any || table[customers.phoneKinds[phone]] != 0;
        if (any)
            members.insert(customer);
    }
    return {std::make_unique<SetLeaf>(std::move(members)), isNegated(test.op), Cost::Nothing};
}

PreparedLeaf tagsLeaf(const Profiles &profiles, const TagsTest &test)
{
    const CodeSets &sets = profiles.customers().tags;
    const auto anyOf = [&](const QStringList &words) -> std::unique_ptr<Leaf> {
        return std::make_unique<AnyCodeLeaf>(sets, wordTable(profiles.tagWords(), words));
    };
    switch (test.op) {
    case TagsOp::HasAnyOf:
        return {anyOf(test.values), false, Cost::Code};
    case TagsOp::HasNoneOf:
        return {anyOf(test.values), true, Cost::Code};
    case TagsOp::HasAllOf: {
        if (test.values.isEmpty())
            return {std::make_unique<ConstantLeaf>(false)};
        std::vector<std::unique_ptr<Leaf>> leaves;
        for (const QString &value : test.values)
            leaves.push_back(anyOf({value}));
        return {std::make_unique<EachLeaf>(std::move(leaves)), false, Cost::Code};
    }
    case TagsOp::IsEmpty:
    case TagsOp::IsNotEmpty:
        break;
    }
    return {std::make_unique<NoCodeLeaf>(sets), test.op == TagsOp::IsNotEmpty, Cost::Code};
}

std::int32_t narrowed(std::int64_t value)
{
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(
        value, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}

PreparedLeaf registeredLeaf(std::span<const std::int32_t> days, const DateTest &test, QDate asOf)
{
    DayMatch match(test, asOf);
    const bool negated = match.isNegated();
    if (match.asksForEmpty()) {
        const std::int32_t none = CustomerColumns::noDate;
        return {std::make_unique<RangeLeaf>(days, none, none), negated, Cost::Number};
    }
    if (match.looksAtYearDays()) {
        return {std::make_unique<YearDayLeaf<OfJulianDay>>(days, match), negated, Cost::Number};
    }
    // The day that stands for an unknown one lies before all history and is let out by the bound.
    const std::int64_t low = std::max<std::int64_t>(match.range().low, CustomerColumns::noDate + 1);
    return {std::make_unique<RangeLeaf>(days, narrowed(low), narrowed(match.range().high)), negated,
            Cost::Number};
}

constexpr std::int32_t firstKnownYear = packedBirthday({1, 0, 0});

/// The birthday, packed, of a Julian day; days outside the years 1 to 9999 at the nearest end.
std::int32_t packedDay(std::int64_t julianDay)
{
    const QDate first(1, 1, 1);
    const QDate last(9999, 12, 31);
    const QDate date = QDate::fromJulianDay(
        std::clamp<std::int64_t>(julianDay, first.toJulianDay(), last.toJulianDay()));
    return packedBirthday({date.year(), date.month(), date.day()});
}

PreparedLeaf birthdayLeaf(std::span<const std::int32_t> birthdays, const DateTest &test, QDate asOf)
{
    DayMatch match(test, asOf);
    const bool negated = match.isNegated();
    if (match.looksAtYearDays()) {
        return {std::make_unique<YearDayLeaf<OfBirthday>>(birthdays, match), negated, Cost::Number};
    }
    std::int32_t low = CustomerColumns::noDate;
    std::int32_t high = firstKnownYear - 1; // unknown, or without a year: both are empty
    if (!match.asksForEmpty()) {
        const WholeRange range = match.range();
        low = range.isEmpty() ? 1 : packedDay(range.low);
        high = range.isEmpty() ? 0 : packedDay(range.high);
    }
    return {std::make_unique<RangeLeaf>(birthdays, low, high), negated, Cost::Number};
}

PreparedLeaf ageLeaf(std::span<const std::int32_t> birthdays, const NumberTest &test, QDate asOf)
{
    const NumberMatch match(test);
    const std::int32_t today = packedBirthday({asOf.year(), asOf.month(), asOf.day()});
    if (match.asksForEmpty()) {
        // Empty are the unknown ones, those without a year and those who are not yet born: the
        // complement of having an age.
        return {std::make_unique<RangeLeaf>(birthdays, firstKnownYear, today), !match.isNegated(),
                Cost::Number};
    }
    // Packed dates differ by 512 a year and grow with month and day, so that full years are the
    // difference by 512; 29 February is passed on 1 March.
    const WholeRange ages = match.range();
    const std::int64_t youngest = std::clamp<std::int64_t>(ages.low, 0, 100'000);
    const std::int64_t oldest = std::clamp<std::int64_t>(ages.high, -1, 100'000);
    const std::int64_t from = today - 512 * (oldest + 1) + 1;
    const std::int64_t to = today - 512 * youngest;
    const bool nobody = ages.isEmpty() || ages.high < 0 || ages.low > 100'000;
    return {std::make_unique<RangeLeaf>(birthdays,
                                        nobody ? 1 : std::max(narrowed(from), firstKnownYear),
                                        nobody ? 0 : narrowed(to)),
            match.isNegated(), Cost::Number};
}

PreparedLeaf yesNoLeaf(std::span<const std::uint8_t> flags, const YesNoTest &test)
{
    if (test.op == YesNoOp::Is) {
        ByteTable table{};
        table[test.value ? 1 : 0] = 1;
        return {std::make_unique<ByteLeaf>(flags, table), false, Cost::Code};
    }
    return {std::make_unique<ConstantLeaf>(test.op == YesNoOp::IsNotEmpty)};
}

Error wrongType(const FieldTest &test)
{
    const QString name =
        test.field == Field::Attribute ? QString(u"attribute:"_s + test.attribute) : QString();
    return {ErrorCode::WrongType, name, {}, {}, 0};
}

/// The leaf of a choice field that stands in the columns; none for other fields.
std::optional<PreparedLeaf> choiceLeaf(Field field, const ChoiceTest &test,
                                       const Profiles &profiles)
{
    const CustomerColumns &c = profiles.customers();
    const auto consent = [&](MessageChannel channel) {
        return fixedChoice(c.consents[static_cast<std::size_t>(channel)], test, std::nullopt,
                           [](const QString &word) { return byteOfKey<Consent>(word, 0); });
    };
    if (field == Field::Gender) {
        return fixedChoice(c.genders, test, std::uint8_t{0},
                           [](const QString &word) { return byteOfKey<Gender>(word, 1); });
    }
    if (field == Field::Area)
        return codeChoice(c.areas, test, areaTable(profiles.areaWords(), test.values));
    if (field == Field::App)
        return codeChoice(c.apps, test, wordTable(profiles.appWords(), test.values));
    if (field == Field::Source)
        return sourceChoice(profiles, test);
    if (field == Field::PhoneKind)
        return phoneKindChoice(c, test);
    if (field == Field::ConsentZalo)
        return consent(MessageChannel::Zalo);
    if (field == Field::ConsentSms)
        return consent(MessageChannel::Sms);
    if (field == Field::ConsentEmail)
        return consent(MessageChannel::Email);
    if (field == Field::ConsentPhone)
        return consent(MessageChannel::Phone);
    return std::nullopt;
}

} // namespace

PreparedLeaf byteNumberLeaf(std::vector<std::uint8_t> bytes, const NumberTest &test)
{
    const NumberMatch match(test);
    ByteTable table{};
    for (std::size_t byte = 1; byte < table.size(); ++byte) {
        const bool holds = match.twinHolds(Ratio(static_cast<std::int64_t>(byte)));
        table[byte] = holds ? 1 : 0;
    }
    table[0] = match.asksForEmpty() ? 1 : 0;
    return {std::make_unique<ByteLeaf>(std::move(bytes), table), match.isNegated(), Cost::Code};
}

PreparedLeaf tierLeaf(const TierPlaces &tiers, const ChoiceTest &test)
{
    ByteTable table{};
    if (asksForEmpty(test.op))
        table[TierPlaces::none] = 1;
    for (std::size_t place = 0; place < tiers.keys.size(); ++place) {
        if (test.values.contains(tiers.keys[place]))
            table[place] = 1;
    }
    return {std::make_unique<ByteLeaf>(tiers.places, table), isNegated(test.op), Cost::Code};
}

Result<PreparedLeaf> fieldLeaf(const FieldTest &test, const LayerContext &context)
{
    const Profiles &profiles = context.profiles;
    const CustomerColumns &c = profiles.customers();
    if (test.field == Field::Attribute) {
        Result<AttributeMembers> members = attributeMembers(test, context);
        if (!members)
            return members.error();
        return PreparedLeaf{std::make_unique<SetLeaf>(std::move(members->twin)), members->negated};
    }
    using MaybeLeaf = std::optional<PreparedLeaf>; // none where the field is of another type
    MaybeLeaf leaf = std::visit(
        Overloaded{
            [&](const TextTest &text) { return textFieldLeaf(test.field, text, context); },
            [&](const NumberTest &number) {
                return test.field == Field::Age
                           ? MaybeLeaf(ageLeaf(c.birthdays, number, context.asOf))
                           : std::nullopt;
            },
            [&](const DateTest &date) {
                if (test.field == Field::Birthday)
                    return MaybeLeaf(birthdayLeaf(c.birthdays, date, context.asOf));
                return test.field == Field::RegisteredOn
                           ? MaybeLeaf(registeredLeaf(c.registeredOn, date, context.asOf))
                           : std::nullopt;
            },
            [&](const ChoiceTest &choice) { return choiceLeaf(test.field, choice, profiles); },
            [&](const TagsTest &tags) {
                return test.field == Field::Tags ? MaybeLeaf(tagsLeaf(profiles, tags))
                                                 : std::nullopt;
            },
            [&](const YesNoTest &yesNo) {
                return test.field == Field::DoNotContact
                           ? MaybeLeaf(yesNoLeaf(c.doNotContact, yesNo))
                           : std::nullopt;
            },
        },
        test.test);
    if (!leaf)
        return wrongType(test);
    return std::move(*leaf);
}

} // namespace kq
