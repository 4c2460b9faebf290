#pragma once

#include "core/shop/shop.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace kq {

class MessageBar;

/// Chooses the channel and the form of a list, and shows before anything is written how many it
/// goes to, who is left out and why, and what it costs.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// @p request has the condition, the group's name and the as-of date.
    ExportDialog(const PageContext &context, const ShopSettings &settings, ExportRequest request,
                 QWidget *parent);

private:
    void ask();
    void show(const Result<ExportReport> &report);
    void chooseFile();
    void write(const QString &path);
    [[nodiscard]] MessageChannel channel() const;
    [[nodiscard]] ListFormat format() const;

    PageContext m_context;
    ShopSettings m_settings;
    ExportRequest m_request;
    NewestQuestion<ExportReport> m_question;
    MessageBar *m_failure;
    QComboBox *m_channel;
    QComboBox *m_format;
    QSpinBox *m_holdout;
    QLabel *m_sentence;
    QLabel *m_excluded;
    QPushButton *m_save;
};

} // namespace kq
