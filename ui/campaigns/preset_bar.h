#pragma once

#include "ui/campaigns/list_choices.h"
#include "ui/frame/page_context.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QPushButton;

namespace kq {

/// Choices of the export desk that are remembered in the shop file: those with a name, and what was
/// chosen last.
class PresetBar : public QWidget {
    Q_OBJECT
public:
    /// @p choices says what is chosen at the desk now.
    PresetBar(const PageContext &context, std::function<ListChoices()> choices,
              QWidget *parent = nullptr);

    void setPresets(std::vector<ListChoices> presets);
    /// Remembers what is chosen now as what was chosen last.
    void keepLast();
    void retranslate();

Q_SIGNALS:
    /// A preset was picked.
    void picked(const kq::ListChoices &choices);

private:
    void show();
    void pick(int index);
    void save();
    void remove();
    void put(const ListChoices &choices);
    void keep();

    PageContext m_context;
    std::function<ListChoices()> m_choices;
    std::vector<ListChoices> m_presets;
    QComboBox *m_box;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace kq
