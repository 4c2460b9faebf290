#pragma once

#include "core/base/result.h"
#include "core/importing/same_person.h"
#include "ui/frame/page_context.h"

#include <QObject>

namespace kq {

/// Unites customers and takes them apart, as jobs; says what was done, with the way back.
class PeopleMerger : public QObject {
    Q_OBJECT
public:
    PeopleMerger(const PageContext &context, QObject *parent);

    /// @p a and @p b are one person; the lower id survives. The names are for the notice.
    void merge(CustomerId a, const QString &nameOfA, CustomerId b, const QString &nameOfB);
    /// @p gone, once merged into @p survivor, is somebody else after all.
    void takeApart(CustomerId survivor, CustomerId gone, const QString &nameOfGone);
    /// Whether one of them is on its way; nothing else is begun then.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void merged(kq::CustomerId survivor, kq::CustomerId gone);
    /// After each answer, also one that failed.
    void ended();
    void failed(const kq::Error &error);

private:
    /// Takes a merge back as if it had not been.
    void undo(const MergeReport &report, CustomerId gone, const QString &nameOfGone);
    void tellApart(const ApartReport &report, const QString &name);

    PageContext m_context;
    bool m_isBusy = false;
};

} // namespace kq
