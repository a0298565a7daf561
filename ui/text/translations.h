// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the window in the language of the system: German and Simplified Chinese are compiled in,
// English is what stands in the code.
// Thread rule: GUI thread, once, before the first text is made.
#pragma once

class QCoreApplication;

namespace heapsight {

// Qt's own texts and ours, as far as there are any for the system's languages.
void installTranslations(QCoreApplication& application);

} // namespace heapsight
