#include "ui/widgets/figure_tile.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

FigureTile::FigureTile(QWidget *parent)
    : Card(parent)
    , m_figure(new QLabel(this))
    , m_label(new QLabel(this))
    , m_delta(new QLabel(this))
{
    m_figure->setObjectName(u"figure"_s);
    m_label->setObjectName(u"figureLabel"_s);
    setTextRole(m_figure, TextRole::KeyFigure);
    setQuiet(m_label);
    setTextRole(m_delta, TextRole::Note);
    m_label->setWordWrap(true);
    m_delta->setWordWrap(true);
    m_delta->setVisible(false);
    body()->setSpacing(0);
    body()->addWidget(m_figure);
    body()->addWidget(m_label);
    body()->addWidget(m_delta);
    body()->addStretch();
    setMinimumWidth(150);
}

void FigureTile::setFigure(const QString &figure, const QString &label)
{
    m_figure->setText(figure);
    m_label->setText(label);
    describe();
}

void FigureTile::setDelta(const QString &text, Mood mood)
{
    m_mood = mood;
    m_delta->setText(text);
    m_delta->setVisible(!text.isEmpty());
    describe();
}

void FigureTile::setPending(bool pending)
{
    m_figure->setEnabled(!pending);
}

void FigureTile::describe()
{
    const Colours &theme = Colours::of(palette());
    QPalette colours = palette();
    colours.setColor(QPalette::PlaceholderText, m_mood == Mood::Good  ? theme.good
                                                : m_mood == Mood::Bad ? theme.bad
                                                                      : theme.secondText);
    if (m_delta->palette() != colours)
        m_delta->setPalette(colours);
    setAccessibleName(m_label->text() + u": "_s + m_figure->text());
    setAccessibleDescription(m_delta->text());
}

void FigureTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        describe();
    Card::changeEvent(event);
}

} // namespace kq
