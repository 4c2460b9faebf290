#include "ui/imports/wizard/status_card.h"

#include "core/wording/condition_words.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxWidth = 260;
constexpr int unknown = -1;
constexpr qsizetype mostWords = 50; // more are no status column

} // namespace

StatusCard::StatusCard(QWidget *parent)
    : Card(parent)
    , m_intro(new QLabel)
    , m_grid(new QGridLayout)
{
    m_intro->setWordWrap(true);
    setQuiet(m_intro);
    m_grid->setHorizontalSpacing(space::insideCard);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnStretch(0, 1);
    body()->addWidget(m_intro);
    body()->addLayout(m_grid);
    setVisible(false);
    retranslate();
}

void StatusCard::makeLines(const QStringList &words)
{
    for (const Line &line : m_lines) {
        delete line.word;
        delete line.box;
    }
    m_lines.clear();
    m_words = words;
    for (const QString &word : words) {
        const Line line{new QLabel(word), new QComboBox};
        const auto row = static_cast<int>(m_lines.size());
        line.word->setTextFormat(Qt::PlainText);
        line.word->setWordWrap(true);
        line.word->setBuddy(line.box);
        line.box->setObjectName(u"statusBox_"_s + QString::number(row));
        line.box->setAccessibleName(word);
        line.box->setFixedWidth(boxWidth);
        m_grid->addWidget(line.word, row, 0);
        m_grid->addWidget(line.box, row, 1);
        m_lines.push_back(line);
        connect(line.box, &QComboBox::currentIndexChanged, this, [this, word, box = line.box] {
            const int chosen = box->currentData().toInt();
            Q_EMIT statusChosen(word, chosen == unknown
                                          ? std::nullopt
                                          : std::optional(static_cast<OrderStatus>(chosen)));
        });
    }
}

void StatusCard::show(const QStringList &words,
                      const std::function<std::optional<OrderStatus>(const QString &)> &meaningOf,
                      Language language)
{
    const QStringList shown = words.first(std::min(words.size(), mostWords));
    if (shown != m_words)
        makeLines(shown);
    const Words names(language);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QComboBox *box = m_lines[i].box;
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("Not known: turn the rows away"), unknown);
        for (const OrderStatus status : {OrderStatus::Completed, OrderStatus::Open,
                                         OrderStatus::Cancelled, OrderStatus::Returned})
            box->addItem(nameOf(status, names), static_cast<int>(status));
        const std::optional<OrderStatus> meaning = meaningOf(m_words[static_cast<qsizetype>(i)]);
        box->setCurrentIndex(meaning ? box->findData(static_cast<int>(*meaning)) : 0);
    }
    setVisible(!m_words.isEmpty());
}

void StatusCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void StatusCard::retranslate()
{
    setTitle(tr("Status words to explain"));
    m_intro->setText(tr("These words of your file are not known here. Say once what each means; it "
                        "is remembered for the next file."));
}

} // namespace kq
