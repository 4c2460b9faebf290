#include "ui/settings/attributes_card.h"

#include "core/wording/import_words.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/undo_notice.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsInView = 6;
constexpr int leastName = 160;
constexpr std::array allTypes{AttributeType::Text, AttributeType::Number, AttributeType::Money,
                              AttributeType::Date, AttributeType::YesNo,  AttributeType::Choice};

AttributeType typeOf(const StoredAttribute &attribute)
{
    return fromKey<AttributeType>(attribute.type).value_or(AttributeType::Text);
}

} // namespace

AttributesCard::AttributesCard(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_note(new QLabel)
    , m_table(new DataTable)
    , m_model(new RowsModel(this))
    , m_name(new QLineEdit)
    , m_type(new QComboBox)
    , m_newChoices(new QLineEdit)
    , m_add(new QPushButton)
    , m_rename(new QPushButton)
    , m_retype(new QPushButton)
    , m_choices(new QPushButton)
    , m_remove(new QPushButton)
{
    m_note->setWordWrap(true);
    setQuiet(m_note);
    m_table->setObjectName(u"attributes"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    body()->addWidget(m_note);
    body()->addWidget(m_table);
    makeChanging();
    makeAdding();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AttributesCard::offerChanges);
    retranslate();
}

void AttributesCard::makeChanging()
{
    m_rename->setObjectName(u"renameAttribute"_s);
    m_retype->setObjectName(u"retypeAttribute"_s);
    m_choices->setObjectName(u"attributeChoices"_s);
    m_remove->setObjectName(u"removeAttribute"_s);
    auto *flow = new FlowLayout(nullptr, space::tight);
    for (QPushButton *button : {m_rename, m_retype, m_choices, m_remove})
        flow->addWidget(button);
    body()->addLayout(flow);
    connect(m_rename, &QPushButton::clicked, this, &AttributesCard::rename);
    connect(m_retype, &QPushButton::clicked, this, &AttributesCard::retype);
    connect(m_choices, &QPushButton::clicked, this, &AttributesCard::changeChoices);
    connect(m_remove, &QPushButton::clicked, this, &AttributesCard::remove);
}

void AttributesCard::makeAdding()
{
    m_name->setObjectName(u"attributeName"_s);
    m_name->setMinimumHeight(measure::control);
    m_name->setMinimumWidth(leastName);
    m_type->setObjectName(u"attributeType"_s);
    m_type->setMinimumHeight(measure::control);
    m_add->setObjectName(u"addAttribute"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::tight);
    line->addWidget(m_name, 1);
    line->addWidget(m_type);
    line->addWidget(m_add);
    body()->addLayout(line);
    m_newChoices->setObjectName(u"newChoices"_s);
    m_newChoices->setMinimumHeight(measure::control);
    m_newChoices->hide();
    body()->addWidget(m_newChoices);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_newChoices->setVisible(index >= 0 && allTypes.at(static_cast<std::size_t>(index)) ==
                                                   AttributeType::Choice);
    });
    connect(m_newChoices, &QLineEdit::returnPressed, this, &AttributesCard::add);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &AttributesCard::add);
    connect(m_add, &QPushButton::clicked, this, &AttributesCard::add);
    m_add->setEnabled(false);
}

QString AttributesCard::nameOfType(AttributeType type) const
{
    return nameOf(type, Words(m_context.language.language()));
}

void AttributesCard::retranslate()
{
    setTitle(tr("What you note about customers"));
    m_note->setText(tr("Attributes of your own, such as skin type or shoe size. They can be filled "
                       "from a file, edited on the customer, and used in segments and lists."));
    m_table->setAccessibleName(title());
    m_model->setColumns({{tr("Name"), false}, {tr("Type"), false}, {tr("Choices"), false}});
    m_name->setPlaceholderText(tr("New attribute, such as shoe size"));
    m_name->setAccessibleName(tr("Name of the new attribute"));
    m_type->setAccessibleName(tr("Type of the new attribute"));
    const int type = std::max(m_type->currentIndex(), 0);
    m_type->clear();
    for (const AttributeType one : allTypes)
        m_type->addItem(nameOfType(one));
    m_type->setCurrentIndex(type);
    m_newChoices->setPlaceholderText(tr("Its choices, separated by commas: dry, oily, sensitive"));
    m_newChoices->setAccessibleName(tr("Choices of the new attribute, separated by commas"));
    m_add->setText(tr("Add"));
    m_rename->setText(tr("Rename…"));
    m_retype->setText(tr("Another type…"));
    m_choices->setText(tr("Choices…"));
    m_remove->setText(tr("Remove"));
    showAttributes();
}

void AttributesCard::refresh()
{
    m_context.jobs.run(
        this, {}, [&shop = m_context.shop](JobControl &) { return shop.attributes(); },
        [this](const Result<std::vector<StoredAttribute>> &attributes) {
            if (!attributes) {
                Q_EMIT failed(attributes.error());
                return;
            }
            m_attributes = *attributes;
            showAttributes();
        });
}

void AttributesCard::showAttributes()
{
    const std::optional<StoredAttribute> before = chosen();
    std::vector<RowsRow> rows;
    rows.reserve(m_attributes.size());
    for (const StoredAttribute &attribute : m_attributes) {
        rows.push_back({QString::number(attribute.id),
                        {{attribute.name, {}},
                         {nameOfType(typeOf(attribute)), {}},
                         {attribute.choices.join(u", "_s), {}}},
                        {}});
    }
    const bool any = !rows.empty();
    m_model->setRows(std::move(rows));
    m_table->setVisible(any);
    m_table->fitColumns(2);
    m_table->fitHeight(rowsInView);
    const int row = before ? m_model->rowOf(QString::number(before->id)) : -1;
    if (any)
        m_table->selectRow(std::max(row, 0));
    offerChanges();
}

std::optional<StoredAttribute> AttributesCard::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    const QString key = index.isValid() ? m_model->keyAt(index.row()) : QString();
    const auto found =
        std::find_if(m_attributes.begin(), m_attributes.end(),
                     [&](const StoredAttribute &one) { return QString::number(one.id) == key; });
    return found == m_attributes.end() ? std::nullopt : std::optional(*found);
}

void AttributesCard::offerChanges()
{
    const std::optional<StoredAttribute> one = chosen();
    for (QPushButton *button : {m_rename, m_retype, m_remove}) {
        button->setVisible(!m_attributes.empty());
        button->setEnabled(one.has_value());
    }
    m_choices->setVisible(one && typeOf(*one) == AttributeType::Choice);
}

void AttributesCard::add()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    const AttributeType type = allTypes.at(static_cast<std::size_t>(m_type->currentIndex()));
    const QStringList choices = type == AttributeType::Choice
                                    ? m_newChoices->text().split(u',', Qt::SkipEmptyParts)
                                    : QStringList();
    m_context.jobs.run(
        this, {},
        [&shop = m_context.shop, name, type, choices](JobControl &) -> Result<bool> {
            const Result<void> added = shop.defineAttribute(name, type, choices);
            if (!added)
                return added.error();
            return true;
        },
        [this, name](const Result<bool> &added) {
            if (!added) {
                Q_EMIT failed(added.error());
                return;
            }
            m_name->clear();
            m_newChoices->clear();
            m_name->setFocus(); // for the next one; the button, which is off now, would pass it on
            m_context.events.announce();
            m_context.notices.say({Notice::Kind::Done,
                                   tr("%1 was added. Customers, segments, columns and files have "
                                      "it from now on.")
                                       .arg(name.simplified()),
                                   tr("Undo"), [this, name] { removeNamed(name); }});
            refresh();
        });
}

void AttributesCard::run(const QString &done, Change change)
{
    m_context.jobs.run(
        this, tr("Changing an attribute"),
        [&shop = m_context.shop, change = std::move(change)](JobControl &control) {
            return change(shop, control);
        },
        [this, done](const Result<StepId> &step) {
            if (!step) {
                Q_EMIT failed(step.error());
                return;
            }
            sayWithUndo(m_context, done, *step);
            refresh();
        });
}

void AttributesCard::rename()
{
    const std::optional<StoredAttribute> one = chosen();
    if (!one)
        return;
    m_context.dialogs.askText(
        this, {tr("Rename attribute"), tr("Name"), one->name, tr("Rename"), {}},
        [this, name = one->name](const QString &text) {
            run(tr("%1 is called %2 now.").arg(name, text.simplified()),
                [name, text, now = QDateTime::currentDateTime()](Shop &shop, JobControl &control) {
                    return shop.renameAttribute(name, text, now, control);
                });
        });
}

void AttributesCard::retype()
{
    const std::optional<StoredAttribute> one = chosen();
    if (!one)
        return;
    Choice question{tr("Another type for %1").arg(one->name),
                    tr("All values that customers have must fit the new type."),
                    {},
                    0,
                    tr("Change")};
    for (const AttributeType type : allTypes) {
        if (type == typeOf(*one))
            question.current = static_cast<int>(question.options.size());
        question.options << nameOfType(type);
    }
    m_context.dialogs.choose(this, question, [this, name = one->name](int option) {
        const AttributeType type = allTypes.at(static_cast<std::size_t>(option));
        run(tr("%1 has the type %2 now.").arg(name, nameOfType(type)),
            [name, type, now = QDateTime::currentDateTime()](Shop &shop, JobControl &control) {
                return shop.retypeAttribute(name, type, now, control);
            });
    });
}

void AttributesCard::changeChoices()
{
    const std::optional<StoredAttribute> one = chosen();
    if (!one)
        return;
    m_context.dialogs.askText(this,
                              {tr("Choices of %1").arg(one->name),
                               tr("Parted by commas; empty takes any text"),
                               one->choices.join(u", "_s),
                               tr("Keep"),
                               {}},
                              [this, name = one->name](const QString &text) {
                                  QStringList choices = text.split(u',', Qt::SkipEmptyParts);
                                  run(tr("%1 has other choices now.").arg(name),
                                      [name, choices, now = QDateTime::currentDateTime()](
                                          Shop &shop, JobControl &control) {
                                          return shop.setAttributeChoices(name, choices, now,
                                                                          control);
                                      });
                              });
}

void AttributesCard::remove()
{
    if (const std::optional<StoredAttribute> one = chosen())
        removeNamed(one->name);
}

void AttributesCard::removeNamed(const QString &name)
{
    run(tr("%1 was removed, with what customers had of it.").arg(name),
        [name, now = QDateTime::currentDateTime()](Shop &shop, JobControl &control) {
            return shop.removeAttribute(name, now, control);
        });
}

} // namespace kq
