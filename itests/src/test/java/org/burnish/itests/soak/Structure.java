package org.burnish.itests.soak;

/**
 * A place of an image that means something.
 *
 * @param part what it belongs to, such as {@code record} or the signature of an entry; all parts are lied about alike
 * @param kind what is there
 * @param at its first byte
 * @param length its bytes
 */
record Structure(String part, Kind kind, int at, int length) {

    /** What can be at a place; numbers in both byte orders are ECMA-119 7.2.3 and 7.3.3. */
    enum Kind {
        /** One byte that says a length, a flag or a version. */
        BYTE,
        /** 16 bits, both byte orders. */
        BOTH16,
        /** 32 bits, both byte orders. */
        BOTH32,
        /** 32 bits in one byte order, such as an address of a path table. */
        WORD32,
        /** A whole directory record, ECMA-119 9.1. */
        RECORD,
        /** A whole system use entry, SUSP 1.12 clause 4. */
        ENTRY,
        /** Text: a name, a component of a link, a checksum. */
        TEXT,
        /** A block. */
        BLOCK
    }

    int end() {
        return at + length;
    }
}
