#pragma once

#include <QStringView>

namespace kq::sheet {

/// Whether @p word, in NFC, is built as a Vietnamese syllable is: an initial consonant or none, one
/// of the vowel groups, a final consonant or none, at most one tone. Case does not matter.
///
/// For telling encodings apart only: it takes syllables that no dictionary has.
bool isVietnameseSyllable(QStringView word);

/// Whether @p word, in NFC, is a syllable that stands in most files of Vietnamese shops: in their
/// headers, in family names, in names of provinces.
bool isCommonSyllable(QStringView word);

} // namespace kq::sheet
