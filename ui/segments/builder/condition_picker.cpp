#include "ui/segments/builder/condition_picker.h"

#include "core/text/fold.h"
#include "ui/segments/builder/offered_conditions.h"
#include "ui/segments/builder/searched_list_keys.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace kq {

namespace {

constexpr int pickerWidth = 400;
constexpr int pickerHeight = 420;
constexpr int headHeight = 28;
constexpr int entryHeight = 44;
constexpr int tallEntryHeight = 62; ///< with a word on how to get the data

enum Role {
    ExampleRole = Qt::UserRole + 1,
    MissingRole,
    SearchRole,
    ConditionRole, ///< place in m_conditions; none for a heading
    GroupRole,
};

/// Headings and entries of two lines.
class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (!index.data(ConditionRole).isValid())
            return {0, headHeight};
        return {0, index.data(MissingRole).toString().isEmpty() ? entryHeight : tallEntryHeight};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colours &colours = Colours::of(option.palette);
        const bool isMarked = (option.state & QStyle::State_Selected) != 0;
        const bool isHeading = !index.data(ConditionRole).isValid();
        const QString missing = index.data(MissingRole).toString();
        const QRect inner = option.rect.adjusted(space::betweenFields, 4, -space::tight, -4);
        painter->save();
        if (isMarked)
            painter->fillRect(option.rect, mixed(colours.card, colours.accent, 0.14));
        painter->setPen(isHeading || !missing.isEmpty() ? colours.secondText : colours.text);
        painter->setFont(fontFor(isHeading ? TextRole::Note : TextRole::Body));
        const QString name = index.data(Qt::DisplayRole).toString();
        if (isHeading) {
            painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom, name);
        } else {
            const int half = QFontMetrics(painter->font()).height() + 1;
            painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop, name);
            painter->setFont(fontFor(TextRole::Note));
            painter->setPen(colours.secondText);
            painter->drawText(inner.adjusted(0, half, 0, 0),
                              Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                              missing.isEmpty() ? index.data(ExampleRole).toString() : missing);
        }
        painter->restore();
    }
};

/// Keeps the entries that hold every typed word, and the headings of what is kept.
class EntryFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QStringList &words)
    {
        m_words = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (index.data(ConditionRole).isValid())
            return matches(index);
        for (int next = row + 1; next < sourceModel()->rowCount(parent); ++next) {
            const QModelIndex entry = sourceModel()->index(next, 0, parent);
            if (!entry.data(ConditionRole).isValid())
                return false;
            if (matches(entry))
                return true;
        }
        return false;
    }

private:
    [[nodiscard]] bool matches(const QModelIndex &index) const
    {
        const QString text = index.data(SearchRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString &word) { return text.contains(word); });
    }

    QStringList m_words;
};

/// The name that was typed comes before those that begin with it, that hold it, and that hold most
/// of its words.
int nearness(const QString &name, const QString &wanted, const QStringList &words)
{
    const auto held = static_cast<int>(std::count_if(
        words.begin(), words.end(), [&name](const QString &word) { return name.contains(word); }));
    const int whole = name == wanted ? 3 : name.startsWith(wanted) ? 2 : name.contains(wanted);
    return whole * (static_cast<int>(words.size()) + 1) + held;
}

} // namespace

ConditionPicker::ConditionPicker(const BuilderContext &context, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel)
    , m_entries(new QStandardItemModel(this))
    , m_shown(new EntryFilter(this))
{
    setObjectName(QStringLiteral("conditionPicker"));
    setFrameShape(QFrame::StyledPanel);
    setFixedSize(pickerWidth, pickerHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::tight, space::tight, space::tight, space::tight);
    column->setSpacing(space::tight);
    m_search->setObjectName(QStringLiteral("conditionSearch"));
    m_search->setPlaceholderText(tr("Search: spend, area, tag …"));
    m_search->setAccessibleName(tr("Search for a condition"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("conditionList"));
    m_list->setAccessibleName(tr("Conditions"));
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_shown->setSourceModel(m_entries);
    m_list->setModel(m_shown);
    column->addWidget(m_search);
    m_nothing->setObjectName(QStringLiteral("noCondition"));
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->setMargin(space::betweenFields);
    m_nothing->hide();
    setQuiet(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    m_keys = new SearchedListKeys(
        *m_search, *m_list,
        [](const QModelIndex &index) { return !index.data(ConditionRole).isValid(); }, this);
    connect(m_keys, &SearchedListKeys::taken, this, &ConditionPicker::take);
    fill(context);
    connect(m_search, &QLineEdit::textChanged, this, &ConditionPicker::narrow);
    connect(m_list, &QListView::clicked, this, &ConditionPicker::take);
    connect(m_list, &QListView::activated, this, &ConditionPicker::take);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        if (index.data(ConditionRole).isValid())
            m_list->setCurrentIndex(index);
    });
}

void ConditionPicker::fill(const BuilderContext &context)
{
    QString group;
    bool isMissing = false;
    for (const OfferedCondition &offer : offeredConditions(context)) {
        const bool beginsMissing = !offer.missing.isEmpty() && !isMissing;
        if (beginsMissing || (offer.group != group && !isMissing)) {
            isMissing = isMissing || beginsMissing;
            group = offer.group;
            auto *heading =
                new QStandardItem(isMissing ? tr("No data in this shop yet") : offer.group);
            heading->setFlags(Qt::ItemIsEnabled);
            m_entries->appendRow(heading);
        }
        auto *entry = new QStandardItem(offer.name);
        entry->setData(offer.example, ExampleRole);
        entry->setData(offer.missing, MissingRole);
        entry->setData(offer.searchWords, SearchRole);
        entry->setData(static_cast<int>(m_conditions.size()), ConditionRole);
        const QString note = offer.missing.isEmpty() ? offer.example : offer.missing;
        entry->setData(QString(offer.name + QStringLiteral(": ") + note), Qt::AccessibleTextRole);
        m_entries->appendRow(entry);
        m_conditions.push_back(offer.condition);
    }
}

void ConditionPicker::openBelow(const QWidget &button)
{
    m_search->clear();
    narrow({});
    QPoint corner = button.mapToGlobal(QPoint(0, button.height()));
    if (const QScreen *screen = button.screen()) {
        const QRect room = screen->availableGeometry();
        if (corner.y() + height() > room.bottom())
            corner.setY(std::max(room.top(), button.mapToGlobal(QPoint(0, -height())).y()));
        corner.setX(std::min(corner.x(), room.right() - width()));
    }
    move(corner);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ConditionPicker::narrow(const QString &typed)
{
    const QString wanted = folded(typed);
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    static_cast<EntryFilter *>(m_shown)->setWords(words);
    QModelIndex best;
    int bestScore = -1;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex index = m_shown->index(row, 0);
        if (!index.data(ConditionRole).isValid())
            continue;
        const QString name = folded(index.data().toString());
        const int score = nearness(name, wanted, words);
        if (score > bestScore) {
            best = index;
            bestScore = score;
        }
    }
    m_list->setVisible(best.isValid());
    m_nothing->setVisible(!best.isValid());
    m_nothing->setText(tr("No condition is called “%1”. Try a shorter word, such as spend, tag or "
                          "area, or clear the search to see them all.")
                           .arg(typed.trimmed()));
    m_list->setCurrentIndex(best);
    m_list->scrollToTop(); // the heading of what is found near the top stays whole
    if (!wanted.isEmpty())
        m_list->scrollTo(best);
}

void ConditionPicker::take(const QModelIndex &index)
{
    const QVariant place = index.data(ConditionRole);
    if (!place.isValid())
        return;
    const Condition condition = m_conditions[static_cast<std::size_t>(place.toInt())];
    hide();
    Q_EMIT chosen(condition);
}

} // namespace kq
