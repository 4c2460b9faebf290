#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"

#include <QWidget>

#include <optional>

namespace kq {

class MessageBar;

/// What the owner should know of a file beside the figures of its import, each with the one step
/// that answers to it.
class CheckNotes : public QWidget {
    Q_OBJECT
public:
    explicit CheckNotes(QWidget *parent = nullptr);

    struct Facts {
        std::optional<RememberedMapping> remembered; ///< it is read as the last of its kind
        bool unknownStatus = false;                  ///< rows are turned away for a status word
        bool figuresAlone = false; ///< it brought totals of customers without any order
    };
    void show(const Facts &facts, const ImportReport &report, Language language);
    void clear();

Q_SIGNALS:
    /// The file is to be read otherwise than the last one.
    void changeWanted();
    /// The owner wants to say what status words mean.
    void explainWanted();
    /// The owner wants to enter the shop's own number.
    void settingsWanted();
    /// The owner wants to import the invoices too.
    void invoicesWanted();

private:
    MessageBar *addNote(const QString &name);
    void showRemembered(const RememberedMapping &remembered, ImportKind kind, Language language);
    void showBefore(const ImportReport &report, Language language);
    void showSharedPhones(const std::vector<SharedPhone> &shared, Language language);

    std::vector<MessageBar *> m_all;
    MessageBar *m_remembered;
    MessageBar *m_known;
    MessageBar *m_status;
    MessageBar *m_phones;
    MessageBar *m_invoices;
};

} // namespace kq
