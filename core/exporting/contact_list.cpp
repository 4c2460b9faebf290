#include "core/exporting/contact_list.h"

#include "core/condition/metric_column.h"
#include "core/exporting/reach.h"
#include "core/sheet/csv_writer.h"
#include "core/sheet/xlsx_writer.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <random>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t blockOfRows = 1024;

/// Takes @p count of @p people out, each choice as likely as any other, and gives those taken.
std::vector<std::size_t> takeAtRandom(std::vector<std::size_t> &people, std::size_t count,
                                      std::uint64_t seed)
{
    // A shuffle of our own: the library's differs between compilers, and the same seed must choose
    // the same people on every computer.
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t other = i + static_cast<std::size_t>(random() % (people.size() - i));
        std::swap(people[i], people[other]);
    }
    const auto end = people.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<std::size_t> taken(people.begin(), end);
    people.erase(people.begin(), end);
    std::sort(taken.begin(), taken.end());
    std::sort(people.begin(), people.end());
    return taken;
}

/// The cells of one person after another.
class ListRows {
public:
    static Result<ListRows> of(MessageChannel channel, const Formatter &formatter,
                               const EvaluationContext &context, JobControl &control)
    {
        ListRows rows(channel, formatter, context.profiles);
        for (const auto &[metric, column] :
             {std::pair{Metric::Count, &rows.m_purchases}, std::pair{Metric::Total, &rows.m_spend},
              std::pair{Metric::LastDate, &rows.m_last}}) {
            Result<MetricColumn> values = metricColumn(metric, {}, context, control);
            if (!values)
                return values.error();
            *column = std::move(*values);
        }
        return rows;
    }

    [[nodiscard]] QStringList headers(const ListHeaders &words) const
    {
        return {words.name,        m_channel == MessageChannel::Email ? words.email : words.phone,
                words.area,        words.tags,
                words.purchases,   words.spend,
                words.lastPurchase};
    }

    [[nodiscard]] QStringList cells(std::size_t customer) const
    {
        const auto [columns, row] = m_profiles.at(customer);
        const CustomerColumns &customers = columns.customers();
        const QString address = addressOf(m_profiles, customer, m_channel);
        QStringList tags;
        for (const std::uint32_t code : customers.tags.codes(row))
            tags.append(columns.tagWords().written(code));
        const std::size_t area = static_cast<std::size_t>(customers.areas[row]);
        const QDate last = m_last.date(customer);
        return {customers.names.at(row),
                m_channel == MessageChannel::Email ? address : phoneForPeople(address),
                columns.areaWords().written(area),
                tags.join(", "_L1),
                m_formatter->number(m_purchases.at(customer), 0),
                m_formatter->money(m_spend.at(customer)),
                last.isValid() ? m_formatter->date(last) : QString()};
    }

private:
    ListRows(MessageChannel channel, const Formatter &formatter, const ProfileLayers &profiles)
        : m_channel(channel)
        , m_formatter(&formatter)
        , m_profiles(profiles)
    {}

    MessageChannel m_channel;
    const Formatter *m_formatter;
    ProfileLayers m_profiles;
    MetricColumn m_purchases;
    MetricColumn m_spend;
    MetricColumn m_last;
};

template <class Writer>
Result<void> writeRows(Writer &writer, const std::vector<std::size_t> &people, const ListRows &rows,
                       const ListHeaders &headers, JobControl &control)
{
    const QStringList titles = rows.headers(headers);
    if (Result<void> written = writer.writeRow(titles); !written)
        return written;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (i % blockOfRows == 0) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled};
            control.report(static_cast<std::int64_t>(i), static_cast<std::int64_t>(people.size()));
        }
        const QStringList cells = rows.cells(people[i]);
        if (Result<void> written = writer.writeRow(cells); !written)
            return written;
    }
    return writer.commit();
}

} // namespace

Recipients chooseRecipients(const CustomerSet &members, const ProfileLayers &profiles,
                            MessageChannel channel, double holdoutPercent, std::uint64_t seed)
{
    Recipients recipients;
    QSet<QString> addresses;
    members.forEach([&](std::size_t customer) {
        if (const auto reason = exclusionOf(profiles, customer, channel)) {
            recipients.excluded[*reason].push_back(customer);
            return;
        }
        const QString address = addressOf(profiles, customer, channel);
        if (addresses.contains(address)) {
            recipients.excluded[ExclusionReason::DuplicateAddress].push_back(customer);
            return;
        }
        addresses.insert(address);
        recipients.written.push_back(customer);
    });
    const double share = std::clamp(holdoutPercent, 0.0, 100.0) / 100;
    const auto count = static_cast<std::size_t>(
        std::llround(share * static_cast<double>(recipients.written.size())));
    recipients.heldOut = takeAtRandom(recipients.written, count, seed);
    return recipients;
}

Result<void> writeContactList(const std::vector<std::size_t> &people, MessageChannel channel,
                              ListFormat format, const QString &path, const ListHeaders &headers,
                              const Formatter &formatter, const EvaluationContext &context,
                              JobControl &control)
{
    const Result<ListRows> rows = ListRows::of(channel, formatter, context, control);
    if (!rows)
        return rows.error();
    switch (format) {
    case ListFormat::Csv: {
        CsvWriter writer(path, {});
        if (Result<void> opened = writer.open(); !opened)
            return opened;
        return writeRows(writer, people, *rows, headers, control);
    }
    case ListFormat::Xlsx: {
        XlsxWriter writer(path, headers.sheet);
        static constexpr double widths[] = {28, 18, 18, 18, 12, 18, 16};
        if (Result<void> opened = writer.open(widths); !opened)
            return opened;
        return writeRows(writer, people, *rows, headers, control);
    }
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
