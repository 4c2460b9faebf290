#pragma once

class QWidget;

namespace kq {

/// Shows what the program is, its version and its licence; returns at once.
void showAbout(QWidget *parent);

} // namespace kq
