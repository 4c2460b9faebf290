#pragma once

#include "core/base/language.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <optional>

class QPushButton;

namespace kq {

/// The buttons under the steps of the wizard.
class WizardFooter : public QWidget {
    Q_OBJECT
public:
    explicit WizardFooter(QWidget *parent = nullptr);

    struct State {
        bool isFirstStep = true;
        bool isLastStep = false;
        bool isImporting = false;
        bool isDone = false;  ///< the file is imported
        bool mayGoOn = false; ///< to the next step
        bool mayImport = false;
        std::optional<std::int64_t> rows; ///< that would be imported, once they are counted
        bool offersAnother = false;       ///< a further file, before this one is done
        QString nextFile;                 ///< its name; empty: ask for one
        bool nextIsSheet = false;         ///< a sheet of the same file
        bool isFirstImport = false;       ///< of the shop: its tiers can be seen now
    };
    void show(const State &state, Language language);
    /// Puts the focus on what the owner most likely does next.
    void focusNext();
    void focusImport();
    void focusResult();

Q_SIGNALS:
    void cancelled();
    void backWanted();
    void nextWanted();
    void importWanted();
    void undoWanted();
    void customersWanted();
    void tiersWanted();
    void anotherWanted();

private:
    QPushButton *m_cancel;
    QPushButton *m_undo;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_import;
    QPushButton *m_another;
    QPushButton *m_customers;
    QPushButton *m_tiers;
};

} // namespace kq
