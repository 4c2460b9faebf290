#pragma once

#include "ui/frame/navigator.h"
#include "ui/frame/page_context.h"

#include <QDate>
#include <QStackedWidget>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace kq {

class Page;

/// How a page is made once a shop is open. The shell knows no page; app/main.cpp does.
struct PageFactory {
    PageId id = PageId::Overview;
    std::function<Page *(const PageContext &)> make;
    /// Whether it is made with the shop instead of when it is first shown: it works unseen.
    bool worksUnseen = false;
};

/// The pages of the open shop: makes them when they are first needed, keeps them up to date and
/// leads from one to another.
class PageHost : public QStackedWidget, public Navigator {
    Q_OBJECT
public:
    explicit PageHost(std::vector<PageFactory> factories, QWidget *parent = nullptr);
    ~PageHost() override;

    /// Drops the pages of the shop before and shows the first page for this one.
    void openShop(const PageContext &context);
    void closeShop();
    [[nodiscard]] bool hasShop() const { return m_context.has_value(); }

    void go(const Destination &destination) override;

    [[nodiscard]] std::vector<PageId> pages() const;
    [[nodiscard]] Page *current() const;
    /// Whether the shop may be closed; shows the page that has something unsaved.
    [[nodiscard]] bool canClose();
    [[nodiscard]] std::optional<PageId> currentId() const { return m_current; }
    void setAsOf(QDate date);
    /// The shop, or how values are written, has changed: the page in view is refreshed now, the
    /// others when they are shown.
    void refresh();

Q_SIGNALS:
    /// Another page is in view.
    void pageShown(kq::PageId page);
    /// Title, primary action or as-of date of the page in view has changed.
    void headerChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    Page *pageFor(PageId id);
    void refreshIfStale(PageId id);

    std::vector<PageFactory> m_factories;
    std::optional<PageContext> m_context;
    std::map<PageId, Page *> m_made;
    std::set<PageId> m_stale;
    std::optional<PageId> m_current;
    QDate m_asOf;
};

} // namespace kq
