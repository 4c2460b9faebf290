#include "ui/segments/builder/choice_popup.h"

#include "core/text/fold.h"
#include "ui/segments/builder/searched_list_keys.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

namespace {

constexpr int leastWidth = 280;
constexpr int widestForHeadings = 480;
constexpr int popupHeight = 340;

} // namespace

/// The words that hold what is typed. They are folded when they are first looked through, so that a
/// long list opens at once.
class ChoicePopup::Words : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    struct Entry {
        QString word; ///< empty for a heading
        QString title;
        QString folded;
        bool isChosen = false;
    };

    void add(Entry entry)
    {
        m_shown.push_back(m_entries.size());
        m_entries.push_back(std::move(entry));
    }
    void narrow(const QString &typed)
    {
        beginResetModel();
        const QString wanted = folded(typed);
        m_shown.clear();
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            Entry &entry = m_entries[i];
            if (!wanted.isEmpty() && entry.folded.isEmpty())
                entry.folded = folded(entry.title);
            const bool isHeading = entry.word.isEmpty();
            if (wanted.isEmpty() || (!isHeading && entry.folded.contains(wanted)))
                m_shown.push_back(i);
        }
        endResetModel();
    }
    [[nodiscard]] const Entry &at(int row) const
    {
        return m_entries[m_shown[static_cast<std::size_t>(row)]];
    }
    [[nodiscard]] bool isHeading(int row) const { return at(row).word.isEmpty(); }
    [[nodiscard]] int widestHeading() const
    {
        const QFontMetrics metrics(fontFor(TextRole::Note));
        int widest = 0;
        for (const Entry &entry : m_entries) {
            if (entry.word.isEmpty())
                widest = std::max(widest, metrics.horizontalAdvance(entry.title));
        }
        return widest;
    }
    /// Says whether the word is chosen now.
    bool toggle(int row)
    {
        const QString word = at(row).word;
        const bool isChosen = !at(row).isChosen;
        for (Entry &entry : m_entries) { // it may stand in several sections
            if (entry.word == word)
                entry.isChosen = isChosen;
        }
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
        return isChosen;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Entry &entry = at(index.row());
        if (role == Qt::DisplayRole)
            return entry.title;
        if (role == Qt::CheckStateRole && !entry.word.isEmpty())
            return entry.isChosen ? Qt::Checked : Qt::Unchecked;
        if (role == Qt::FontRole && entry.word.isEmpty())
            return fontFor(TextRole::Note);
        if (role == Qt::SizeHintRole) // all are as high as the first
            return QSize(0, measure::control);
        return {};
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return isHeading(index.row()) ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    }

private:
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_shown; ///< places in m_entries
};

ChoicePopup::ChoicePopup(const std::vector<ChoiceSection> &sections,
                         const std::function<QString(const QString &)> &titleOf,
                         const QStringList &chosen, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_words(new Words(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel)
{
    setObjectName(QStringLiteral("choicePopup"));
    setFrameShape(QFrame::StyledPanel);
    for (const ChoiceSection &section : sections) {
        if (!section.heading.isEmpty() && !section.words.isEmpty())
            m_words->add({{}, section.heading, {}, false});
        for (const QString &word : section.words)
            m_words->add({word, titleOf(word), {}, chosen.contains(word)});
    }
    m_search->setObjectName(QStringLiteral("choiceSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the list"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("choiceList"));
    m_list->setAccessibleName(tr("Values to choose"));
    m_list->setModel(m_words);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::tight, space::tight, space::tight, space::tight);
    column->addWidget(m_search);
    m_nothing->setObjectName(QStringLiteral("noChoice"));
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignTop);
    m_nothing->setMargin(space::tight);
    m_nothing->hide();
    setQuiet(m_nothing);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    m_keys = new SearchedListKeys(
        *m_search, *m_list,
        [this](const QModelIndex &index) { return m_words->isHeading(index.row()); }, this);
    connect(m_keys, &SearchedListKeys::taken, this, &ChoicePopup::toggle);
    connect(m_search, &QLineEdit::textChanged, this, &ChoicePopup::narrow);
    connect(m_list, &QListView::clicked, this, &ChoicePopup::toggle);
    m_keys->step(1);
}

void ChoicePopup::searchFor(const QString &text)
{
    m_search->setText(text);
}

void ChoicePopup::openBelow(const QWidget &field)
{
    const int beside = m_list->verticalScrollBar()->sizeHint().width() + 4 * space::tight;
    const int forHeadings = std::min(m_words->widestHeading() + beside, widestForHeadings);
    resize(std::max({leastWidth, field.width(), forHeadings}), popupHeight);
    QPoint corner = field.mapToGlobal(QPoint(0, field.height()));
    if (const QScreen *screen = field.screen()) {
        const QRect room = screen->availableGeometry();
        if (corner.y() + height() > room.bottom())
            corner.setY(std::max(room.top(), field.mapToGlobal(QPoint(0, -height())).y()));
        corner.setX(std::max(room.left(), std::min(corner.x(), room.right() - width())));
    }
    move(corner);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ChoicePopup::narrow(const QString &typed)
{
    m_words->narrow(typed);
    const bool any = m_words->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_nothing->setText(tr("The shop's data has no “%1”. Try a shorter word, or clear the search to "
                          "see them all.")
                           .arg(typed.trimmed()));
    m_list->setCurrentIndex({});
    m_keys->step(1);
}

void ChoicePopup::toggle(const QModelIndex &index)
{
    if (!index.isValid() || m_words->isHeading(index.row()))
        return;
    const QString word = m_words->at(index.row()).word;
    Q_EMIT toggled(word, m_words->toggle(index.row()));
}

} // namespace kq
