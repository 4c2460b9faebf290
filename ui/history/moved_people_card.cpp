#include "ui/history/moved_people_card.h"

#include "core/text/format.h"
#include "core/wording/ladder_words.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int peopleInView = 14;

} // namespace

MovedPeopleCard::MovedPeopleCard(QWidget *parent)
    : Card(parent)
    , m_whom(new QComboBox)
    , m_open(new QPushButton)
    , m_causes(new QLabel)
    , m_people(new DataTable)
    , m_rows(new RowsModel(this))
{
    m_whom->setObjectName(u"whom"_s);
    addHeaderWidget(m_whom);
    m_open->setObjectName(u"openMoved"_s);
    addHeaderWidget(m_open);
    m_causes->setObjectName(u"causes"_s);
    m_causes->setWordWrap(true);
    m_causes->setTextFormat(Qt::PlainText);
    m_causes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_people->setObjectName(u"movedPeople"_s);
    m_people->setModel(m_rows);
    body()->addWidget(m_causes);
    body()->addWidget(m_people);
    m_whom->setSizeAdjustPolicy(QComboBox::AdjustToContents); // a chosen ribbon is a longer name
    connect(m_whom, &QComboBox::currentIndexChanged, this, &MovedPeopleCard::choose);
    connect(m_open, &QPushButton::clicked, this, &MovedPeopleCard::allWanted);
    connect(m_people, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT customerOpened({m_rows->keyAt(index.row()).toLongLong()});
    });
    retranslate();
}

void MovedPeopleCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void MovedPeopleCard::retranslate()
{
    setTitle(tr("Who they are, and why"));
    m_open->setText(tr("Open in Customers"));
    m_people->setAccessibleName(title());
    m_whom->setAccessibleName(tr("Whose movement"));
    m_rows->setColumns({{tr("Name"), false},
                        {tr("Before"), false},
                        {tr("Now"), false},
                        {tr("Why"), false},
                        {tr("Total spend"), true},
                        {tr("Last purchase"), false}});
    setChoices(m_segments, m_hasRule);
}

void MovedPeopleCard::setChoices(const std::vector<Segment> &segments, bool hasRule)
{
    const QSignalBlocker silent(m_whom);
    if (&segments != &m_segments)
        m_segments = segments;
    m_hasRule = hasRule;
    m_whom->clear();
    m_wishes.clear();
    if (!m_way.isEmpty())
        m_whom->addItem(m_way);
    const auto add = [this](const QString &text, MoveWish::Kind kind, SegmentId segment = {}) {
        m_whom->addItem(text);
        m_wishes.push_back({kind, segment, {}});
    };
    add(tr("Moved up"), MoveWish::Kind::Rose);
    add(tr("Moved down"), MoveWish::Kind::Fell);
    add(tr("Everybody who moved"), MoveWish::Kind::Moved);
    add(tr("New customers"), MoveWish::Kind::Came);
    if (m_hasRule)
        add(tr("Elsewhere by a changed rule"), MoveWish::Kind::ByRule);
    for (const Segment &segment : m_segments) {
        add(tr("Entered “%1”").arg(segment.name), MoveWish::Kind::Entered, segment.id);
        add(tr("Left “%1”").arg(segment.name), MoveWish::Kind::Left, segment.id);
    }
    auto found = std::find(m_wishes.begin(), m_wishes.end(), m_chosen);
    if (found == m_wishes.end())
        found = m_wishes.begin();
    m_chosen = *found;
    m_whom->setCurrentIndex(m_way.isEmpty() ? static_cast<int>(found - m_wishes.begin()) : 0);
}

void MovedPeopleCard::setWay(const QString &name)
{
    if (name == m_way)
        return;
    m_way = name;
    setChoices(m_segments, m_hasRule);
}

void MovedPeopleCard::choose(int entry)
{
    if (entry < firstChoice())
        return;
    m_chosen = m_wishes[static_cast<std::size_t>(entry - firstChoice())];
    setWay({});
    Q_EMIT wishChosen();
}

QString MovedPeopleCard::nameOfWish() const
{
    return m_whom->currentText();
}

void MovedPeopleCard::show(const HistoryMoves &moves, const MoveWish &wish,
                           const QStringList &tiersBefore, const QStringList &tiers,
                           const Formatter &format, const Words &words)
{
    showCauses(moves, format, words);
    const auto placeName = [&](std::uint8_t place, const QStringList &names) {
        if (wish.isOfGroup())
            return place == TierPlaces::none ? tr("not in it") : tr("in it");
        if (place == Mover::notYetHere)
            return tr("not yet a customer");
        return place == TierPlaces::none ? tr("Without a tier") : names[place];
    };
    std::vector<RowsRow> rows;
    rows.reserve(moves.people.size());
    for (const MovedCustomer &person : moves.people) {
        rows.push_back({QString::number(person.id.value),
                        {{person.name, {}},
                         {placeName(person.from, tiersBefore), {}},
                         {placeName(person.to, tiers), {}},
                         {moves.isStay ? tr("stayed") : nameOf(person.cause, words), {}},
                         {format.money(person.total), QVariant::fromValue(person.total.minor)},
                         {person.lastPurchase ? format.date(*person.lastPurchase) : u"–"_s,
                          person.lastPurchase.value_or(QDate())}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_people->fitColumns(0);
    m_people->fitHeight(peopleInView);
    m_open->setEnabled(moves.count() > 0);
}

void MovedPeopleCard::showCauses(const HistoryMoves &moves, const Formatter &format,
                                 const Words &words)
{
    QString text = tr("%1 customers.", nullptr, static_cast<int>(moves.count()))
                       .arg(format.number(moves.count()));
    if (!moves.isStay && !moves.causes.empty()) {
        QStringList causes;
        for (const auto &[cause, count] : moves.causes)
            causes << tr("%1: %2", "why they moved: how many")
                          .arg(nameOf(cause, words), format.number(count));
        text += u' ' + causes.join(u" · "_s);
    }
    if (moves.count() > static_cast<std::int64_t>(moves.people.size()))
        text += u'\n' + tr("Below are the %1 who have spent most.")
                            .arg(format.number(static_cast<std::int64_t>(moves.people.size())));
    m_causes->setText(text);
}

} // namespace kq
