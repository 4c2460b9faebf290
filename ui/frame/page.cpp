#include "ui/frame/page.h"

namespace kq {

Page::Page(QWidget *parent)
    : QWidget(parent)
{}

void Page::arrive(const Destination &) {}

} // namespace kq
