#include "ui/shell/page_host.h"

#include "ui/frame/page.h"

#include <QEvent>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace kq {

namespace {

/// Where a page is scrolled by keys it has its own name, as whoever hears it must know the place.
void nameScrollAreas(Page &page)
{
    for (QScrollArea *area : page.findChildren<QScrollArea *>())
        area->setAccessibleName(page.title());
}

} // namespace

PageHost::PageHost(std::vector<PageFactory> factories, QWidget *parent)
    : QStackedWidget(parent)
    , m_factories(std::move(factories))
{}

PageHost::~PageHost()
{
    closeShop();
}

void PageHost::openShop(const PageContext &context)
{
    closeShop();
    m_context.emplace(context);
    if (!m_factories.empty())
        goTo(m_factories.front().id);
    for (const PageFactory &factory : m_factories) {
        if (factory.worksUnseen)
            pageFor(factory.id);
    }
}

void PageHost::closeShop()
{
    // At once, not later: a page must be gone before the shop that it refers to.
    for (const auto &[id, page] : std::exchange(m_made, {}))
        delete page;
    m_stale.clear();
    m_current.reset();
    m_context.reset();
}

void PageHost::go(const Destination &destination)
{
    const PageId id = pageOf(destination);
    if (current() && m_current != id && !current()->canLeave()) {
        Q_EMIT pageShown(*m_current); // puts the rail back
        return;
    }
    Page *page = pageFor(id);
    if (!page)
        return;
    const bool other = m_current != id;
    m_current = id;
    setCurrentWidget(page);
    if (other)
        Q_EMIT pageShown(id);
    refreshIfStale(id);
    if (!std::holds_alternative<ToPage>(destination))
        page->arrive(destination);
}

bool PageHost::canClose()
{
    for (const auto &[id, page] : m_made) {
        if (page->canClose())
            continue;
        m_current = id; // whatever the page in view says: it is this one that asks for an answer
        setCurrentWidget(page);
        Q_EMIT pageShown(id);
        refreshIfStale(id);
        return false;
    }
    return true;
}

std::vector<PageId> PageHost::pages() const
{
    std::vector<PageId> ids;
    ids.reserve(m_factories.size());
    for (const PageFactory &factory : m_factories)
        ids.push_back(factory.id);
    return ids;
}

Page *PageHost::current() const
{
    return m_current ? m_made.at(*m_current) : nullptr;
}

void PageHost::setAsOf(QDate date)
{
    m_asOf = date;
    for (const auto &[id, page] : m_made)
        page->setAsOf(date);
    refresh();
}

void PageHost::refresh()
{
    for (const auto &[id, page] : m_made)
        m_stale.insert(id);
    if (m_current)
        refreshIfStale(*m_current);
}

Page *PageHost::pageFor(PageId id)
{
    const auto made = m_made.find(id);
    if (made != m_made.end())
        return made->second;
    const auto factory = std::find_if(m_factories.begin(), m_factories.end(),
                                      [id](const PageFactory &each) { return each.id == id; });
    if (factory == m_factories.end() || !m_context)
        return nullptr;
    Page *page = factory->make(*m_context);
    page->setAsOf(m_asOf);
    nameScrollAreas(*page);
    addWidget(page);
    m_made[id] = page;
    m_stale.insert(id);
    connect(page, &Page::headerChanged, this, [this, page] {
        nameScrollAreas(*page);
        if (page == current())
            Q_EMIT headerChanged();
    });
    return page;
}

void PageHost::refreshIfStale(PageId id)
{
    if (m_stale.erase(id) > 0)
        m_made.at(id)->refresh();
}

void PageHost::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    // The pages are told after this widget; they must have their new words before new values.
    QMetaObject::invokeMethod(
        this,
        [this] {
            refresh();
            Q_EMIT headerChanged();
        },
        Qt::QueuedConnection);
}

} // namespace kq
