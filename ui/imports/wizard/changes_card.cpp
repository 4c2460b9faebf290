#include "ui/imports/wizard/changes_card.h"

#include "core/domain/keys.h"
#include "core/importing/import_field_keys.h"
#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/import_words.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/data_table.h"

#include <QDateTime>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnOfAfter = 3;

QString shownMoment(const QString &iso, const Formatter &format)
{
    if (const QDate day = QDate::fromString(iso, Qt::ISODate); day.isValid())
        return format.date(day);
    const QDateTime at = QDateTime::fromString(iso, u"yyyy-MM-dd HH:mm:ss"_s);
    return at.isValid() ? format.moment(Moment::of(at.date(), at.time())) : iso;
}

/// Year, month and day as the shop file has them; the year is 0 where it is not known.
QString shownBirthday(const QString &iso, const Formatter &format)
{
    const QStringList parts = iso.split(u'-');
    if (parts.size() != 3 || parts[1].toInt() == 0)
        return {};
    return format.birthday({parts[0].toInt(), parts[1].toInt(), parts[2].toInt()});
}

/// The choice that the field is, where its values have fixed keys.
std::optional<Field> choiceOf(ImportField field)
{
    static constexpr std::array<std::pair<ImportField, Field>, 5> choices{{
        {ImportField::Gender, Field::Gender},
        {ImportField::ConsentZalo, Field::ConsentZalo},
        {ImportField::ConsentSms, Field::ConsentSms},
        {ImportField::ConsentEmail, Field::ConsentEmail},
        {ImportField::ConsentPhone, Field::ConsentPhone},
    }};
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const auto &choice) { return choice.first == field; });
    return found == choices.end() ? std::nullopt : std::optional(found->second);
}

/// A value of the shop file as people read it.
QString shownValue(ImportField field, const QString &value, const Formatter &format,
                   const Words &words)
{
    if (value.isEmpty())
        return {};
    if (field == ImportField::Phone)
        return phoneForPeople(value);
    if (field == ImportField::Total || field == ImportField::Discount ||
        field == ImportField::Refund)
        return format.money(Money{value.toLongLong()});
    if (field == ImportField::Birthday)
        return shownBirthday(value, format);
    if (field == ImportField::PlacedAt || field == ImportField::RegisteredOn)
        return shownMoment(value, format);
    if (const std::optional<Field> choice = choiceOf(field))
        return nameOfChoice(*choice, value, words);
    if (field == ImportField::DoNotContact)
        return value == u'1' ? ChangesCard::tr("Yes") : ChangesCard::tr("No");
    if (const auto status = fromKey<OrderStatus>(value); status && field == ImportField::Status)
        return nameOf(*status, words);
    return value.simplified();
}

} // namespace

ChangesCard::ChangesCard(QWidget *parent)
    : Card(parent)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
{
    m_table->setObjectName(u"changesTable"_s);
    m_table->setModel(m_rows);
    body()->addWidget(m_table);
    setVisible(false);
}

void ChangesCard::show(const std::vector<ChangedValue> &changes, const QString &currency,
                       Language language)
{
    const Words words(language);
    const Formatter format(language, currency);
    std::vector<RowsRow> rows;
    for (const ChangedValue &change : changes) {
        const std::optional<MappedColumn> column = mappedColumn({}, change.field);
        const ImportField field = column ? column->field : ImportField::Ignore;
        QString name = tr("Merged into");
        if (field == ImportField::Attribute)
            name = column->attribute;
        else if (column)
            name = nameOf(field, words);
        rows.push_back({QString::number(rows.size()),
                        {{change.ofOrder ? tr("Order %1").arg(change.whose) : change.whose, {}},
                         {name, {}},
                         {shownValue(field, change.before, format, words), {}},
                         {shownValue(field, change.after, format, words), {}}},
                        {}});
    }
    setTitle(tr("The first changes"));
    m_table->setAccessibleName(title());
    setVisible(!rows.empty());
    m_rows->setColumns({{tr("Customer or order"), false},
                        {tr("What"), false},
                        {tr("Before"), false},
                        {tr("After"), false}});
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(columnOfAfter);
}

} // namespace kq
