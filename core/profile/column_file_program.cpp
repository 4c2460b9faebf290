#include "core/profile/column_file_program.h"

#include <QByteArray>

#include <algorithm>

namespace kq {

std::array<char, ColumnFileHeader::programSize> columnProgram()
{
    QByteArray name = KQ_VERSION " schema ";
    name += QByteArray::number(columnSchema);
    name += " Qt ";
    name += qVersion();
    std::array<char, ColumnFileHeader::programSize> program{};
    const auto length = std::min(static_cast<std::size_t>(name.size()), program.size());
    std::copy_n(name.constData(), length, program.data());
    return program;
}

} // namespace kq
