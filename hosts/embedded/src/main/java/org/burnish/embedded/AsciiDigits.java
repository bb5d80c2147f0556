package org.burnish.embedded;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.osgi.framework.BundleException;

/**
 * Digits of ASCII for code that formats numbers with the locale of the program and then reads them itself. The locale is the
 * program's: it stays as it is where its digits are these already, differs in nothing else for the time of the code, and is
 * not put back when the program has set another one meanwhile.
 */
final class AsciiDigits {

    private AsciiDigits() {}

    /** What may need them. */
    interface Action {
        void run() throws BundleException;
    }

    static synchronized void during(Action action) throws BundleException {
        Locale own = Locale.getDefault(Locale.Category.FORMAT);
        if (isAscii(own)) {
            action.run();
            return;
        }
        Locale other = withAscii(own);
        Locale.setDefault(Locale.Category.FORMAT, other);
        try {
            action.run();
        } finally {
            if (Locale.getDefault(Locale.Category.FORMAT).equals(other)) {
                Locale.setDefault(Locale.Category.FORMAT, own);
            }
        }
    }

    private static boolean isAscii(Locale locale) {
        return String.format(locale, "%d", 0).equals("0");
    }

    /** The same language and country with other digits (Unicode TS 35, key nu), if Java makes that of it. */
    private static Locale withAscii(Locale own) {
        try {
            Locale other = new Locale.Builder()
                    .setLocale(own)
                    .setUnicodeLocaleKeyword("nu", "latn")
                    .build();
            return isAscii(other) ? other : Locale.ROOT;
        } catch (IllformedLocaleException e) {
            return Locale.ROOT;
        }
    }
}
