#include "ui/segments/why_card.h"

#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/models/called_name.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/search_field.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostFound = 6;
constexpr int leastConditionWidth = 200;

} // namespace

WhyCard::WhyCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_search(context.jobs, this)
    , m_question(context.jobs, this)
    , m_field(new SearchField)
    , m_found(new DataTable)
    , m_foundRows(new RowsModel(this))
    , m_verdict(new QLabel)
    , m_lines(new DataTable)
    , m_lineRows(new RowsModel(this))
{
    m_field->setObjectName(u"whySearch"_s);
    m_found->setObjectName(u"whyFound"_s);
    m_found->setModel(m_foundRows);
    m_found->hide();
    m_verdict->setObjectName(u"whyVerdict"_s);
    m_verdict->setWordWrap(true);
    m_lines->setObjectName(u"whyLines"_s);
    m_lines->setModel(m_lineRows);
    m_lines->setSortingEnabled(false);
    m_lines->setWordWrap(true);
    m_lines->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_lines->hide();
    body()->addWidget(m_field);
    body()->addWidget(m_found);
    body()->addWidget(m_verdict);
    body()->addWidget(m_lines);
    connect(m_field, &SearchField::searched, this, &WhyCard::find);
    connect(m_found, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            explainTo({m_foundRows->keyAt(index.row()).toLongLong()});
    });
    retranslate();
}

void WhyCard::retranslate()
{
    setTitle(tr("Why in, why out"));
    m_field->setHint(tr("Any customer: name, phone or code"));
    m_found->setAccessibleName(tr("Customers found"));
    m_lines->setAccessibleName(tr("Which conditions hold"));
    m_foundRows->setColumns({{tr("Name"), false}, {tr("Phone"), false}});
    m_lineRows->setColumns({{tr("Condition"), false},
                            {tr("This customer"), true},
                            {tr("Missing"), true},
                            {tr("Proven by"), false}});
    if (!m_customer)
        m_verdict->setText(tr("Choose somebody above, or search for anybody: you see which "
                              "conditions hold, and what is missing."));
}

void WhyCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void WhyCard::setCondition(const BuilderContext &context, const Condition &condition)
{
    m_builder = context;
    m_condition = condition;
    if (m_customer)
        ask();
}

void WhyCard::explainTo(CustomerId customer)
{
    m_customer = customer;
    ask();
}

void WhyCard::find(const QString &text)
{
    if (text.isEmpty()) {
        m_search.drop();
        m_found->hide();
        return;
    }
    m_search.ask(
        [&shop = m_context.shop, text](JobControl &control) -> Result<std::vector<CustomerRow>> {
            Result<std::vector<CustomerId>> ids = shop.findCustomers(text, control);
            if (!ids)
                return ids.error();
            ids->resize(std::min(ids->size(), mostFound));
            return shop.customerRows(*ids);
        },
        [this](const Result<std::vector<CustomerRow>> &found) {
            if (!found)
                return;
            std::vector<RowsRow> rows;
            for (const CustomerRow &row : *found) {
                rows.push_back({QString::number(row.id.value),
                                {{calledName(row.name), {}}, {phoneForPeople(row.phone), {}}},
                                {}});
            }
            m_found->setVisible(!rows.empty());
            m_foundRows->setRows(std::move(rows));
            m_found->fitColumns(0);
            m_found->fitHeight(static_cast<int>(mostFound));
            if (found->empty())
                m_verdict->setText(tr("Nobody is found by that."));
            else if (found->size() == 1)
                explainTo(found->front().id);
        });
}

void WhyCard::ask()
{
    if (!m_builder || !m_customer)
        return;
    m_verdict->setEnabled(false);
    m_question.ask(
        [&shop = m_context.shop, context = *m_builder, condition = m_condition,
         customer = *m_customer](JobControl &control) {
            return whyOf(shop, context, condition, customer, control);
        },
        [this](const Result<WhyAnswer> &answer) { show(answer); });
}

void WhyCard::show(const Result<WhyAnswer> &answer)
{
    m_verdict->setEnabled(true);
    m_lines->setVisible(static_cast<bool>(answer));
    if (!answer) {
        m_verdict->setText(sentenceFor(answer.error(), m_builder->words));
        return;
    }
    m_verdict->setText(answer->holds ? tr("%1 is in.").arg(answer->name)
                                     : tr("%1 is not in.").arg(answer->name));
    std::vector<RowsRow> rows;
    for (const ReasonLine &line : answer->lines) {
        const QString mark = line.holds ? tr("✓", "holds") : tr("✗", "does not hold");
        const QString indent(static_cast<qsizetype>(line.depth) * 3, QChar::Nbsp);
        const QString text = indent + mark + u"  " + line.test;
        rows.push_back({QString::number(rows.size()),
                        {{text, {}}, {line.actual, {}}, {line.missing, {}}, {line.proof, {}}},
                        {}});
    }
    m_lineRows->setRows(std::move(rows));
    m_lines->hideEmptyColumns();
    m_lines->fitColumns(0, leastConditionWidth);
    m_lines->fitAllRows();
}

} // namespace kq
