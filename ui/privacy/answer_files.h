#pragma once

#include "core/shop/answers.h"
#include "core/text/format.h"
#include "ui/frame/page_context.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace kq {

/// The files of answers that were taken in, each with what it brought and the way to take it back.
/// Hidden while there is none.
class AnswerFiles : public QWidget {
    Q_OBJECT
public:
    explicit AnswerFiles(const PageContext &context, QWidget *parent = nullptr);

    void show(const std::vector<AnswerFileRecord> &files, const Formatter &format);

private:
    void addRow(const AnswerFileRecord &file, const Formatter &format);

    PageContext m_context;
    std::vector<AnswerFileRecord> m_files; ///< as they stand here
    Language m_language = Language::Vietnamese;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace kq
