package org.burnish.mmc.mode;

import java.nio.ByteBuffer;

/** Makes pages of bytes that are numbered as in the standard. */
final class Pages {

    private Pages() {}

    static ModePage of(int code, byte[] page) {
        return new ModePage(
                code,
                false,
                ByteBuffer.wrap(page, ModePage.HEADER, page.length - ModePage.HEADER)
                        .slice());
    }
}
