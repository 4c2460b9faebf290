#include "ui/campaigns/list_people_dialog.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostShown = 1000; ///< rows; nobody reads more
constexpr QSize usualSize(640, 480);    // pixels

} // namespace

ListPeopleDialog::ListPeopleDialog(const PageContext &context, const QString &title,
                                   Question question, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_question(context.jobs, this)
    , m_failure(new MessageBar)
    , m_count(new QLabel)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
{
    setWindowTitle(title);
    setObjectName(u"listPeopleDialog"_s);
    resize(usualSize);
    m_table->setObjectName(u"listPeopleTable"_s);
    m_table->setAccessibleName(title);
    m_table->setModel(m_rows);
    m_rows->setColumns({{tr("Name"), false}, {tr("Phone"), false}, {tr("Email"), false}});
    m_count->setObjectName(u"listPeopleCount"_s);
    setQuiet(m_count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::pageMargin);
    layout->setSpacing(space::betweenFields);
    layout->addWidget(m_failure);
    layout->addWidget(m_count);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        const CustomerId customer{m_rows->keyAt(index.row()).toLongLong()};
        accept();
        m_context.navigator.showCustomer(customer);
    });
    m_question.ask(
        [&shop = m_context.shop,
         question = std::move(question)](JobControl &control) -> Result<Answer> {
            const Result<Ids> ids = question(control);
            if (!ids)
                return ids.error();
            const Result<ShopSettings> settings = shop.settings();
            if (!settings)
                return settings.error();
            const auto end =
                ids->begin() + static_cast<std::ptrdiff_t>(std::min(ids->size(), mostShown));
            Result<std::vector<CustomerRow>> rows = shop.customerRows(Ids(ids->begin(), end));
            if (!rows)
                return rows.error();
            return Answer{ids->size(), std::move(*rows), *settings};
        },
        [this](const Result<Answer> &answer) { show(answer); });
}

void ListPeopleDialog::show(const Result<Answer> &answer)
{
    if (!answer) {
        m_failure->say(MessageBar::Kind::Error,
                       sentenceFor(answer.error(), Words(m_context.language.language())));
        return;
    }
    const Formatter format(m_context.language.language(), answer->settings.currency);
    const auto all = static_cast<std::int64_t>(answer->all);
    m_count->setText(
        answer->all > answer->rows.size()
            ? tr("The first %1 of %2 customers")
                  .arg(format.number(static_cast<std::int64_t>(answer->rows.size())),
                       format.number(all))
            : tr("%1 customers", nullptr, static_cast<int>(all)).arg(format.number(all)));
    std::vector<RowsRow> rows;
    rows.reserve(answer->rows.size());
    for (const CustomerRow &row : answer->rows) {
        rows.push_back({QString::number(row.id.value),
                        {{row.name, {}}, {phoneForPeople(row.phone), {}}, {row.email, {}}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(0);
}

} // namespace kq
