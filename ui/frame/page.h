#pragma once

#include "ui/frame/destination.h"

#include <QDate>
#include <QWidget>

class QAction;

namespace kq {

/// One page of the window. The window shows its title, its primary action and, where it evaluates,
/// the as-of date; everything below them is the page's own.
///
/// Call order: the constructor, setAsOf(), refresh(), and arrive() where a destination leads to it.
/// A page translates itself in changeEvent(QEvent::LanguageChange).
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    /// In the language of now.
    [[nodiscard]] virtual QString title() const = 0;
    /// The one primary button at the top right; null where there is none. Owned by the page, which
    /// keeps its text and enabled state.
    [[nodiscard]] virtual QAction *primaryAction() const { return nullptr; }
    /// Whether what the page shows depends on the as-of date.
    [[nodiscard]] virtual bool evaluates() const { return true; }

    /// The date behind every evaluation. The window calls refresh() after it, not the page.
    void setAsOf(QDate date) { m_asOf = date; }
    [[nodiscard]] QDate asOf() const { return m_asOf; }

    /// The shop, the as-of date or the language of formatted values has changed: ask anew. Must
    /// return at once; what takes time runs as a job.
    virtual void refresh() = 0;
    /// A destination of this page was asked for; called after refresh() if that was due.
    virtual void arrive(const Destination &destination);
    /// Whether another page may be shown now. A page that says no shows by itself why.
    [[nodiscard]] virtual bool canLeave() const { return true; }
    /// Whether the page may be thrown away with its shop without losing anything: it keeps what was
    /// not saved while another page is in view, but not beyond. Shows by itself what is unsaved.
    [[nodiscard]] virtual bool canClose() const { return canLeave(); }

Q_SIGNALS:
    /// title(), primaryAction() or evaluates() answers differently now.
    void headerChanged();

private:
    QDate m_asOf;
};

} // namespace kq
