package org.burnish.image.udf.golden;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as they are typed from the standard: each field at the offset that its table gives, least significant byte first. */
public final class Bytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Zeros up to an offset, which must not be passed yet. */
    public Bytes at(int offset) {
        if (bytes.size() > offset) {
            throw new IllegalStateException("offset " + offset + " is passed: " + bytes.size());
        }
        while (bytes.size() < offset) {
            bytes.write(0);
        }
        return this;
    }

    public Bytes u8(int value) {
        bytes.write(value);
        return this;
    }

    public Bytes u16(int value) {
        return u8(value).u8(value >> 8);
    }

    public Bytes u32(long value) {
        return u16((int) value).u16((int) (value >> 16));
    }

    public Bytes u64(long value) {
        return u32(value).u32(value >> 32);
    }

    public Bytes raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    public Bytes ascii(String value) {
        return raw(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** An entity identifier of 32 bytes, with a suffix that begins with a UDF revision. */
    public Bytes entity(String identifier, int revision) {
        int begin = bytes.size();
        return u8(0).ascii(identifier).at(begin + 24).u16(revision).at(begin + 32);
    }

    /** A field of text with 8 bits for each character, whose last byte is its length. */
    public Bytes dstring(String text, int length) {
        int begin = bytes.size();
        return u8(8).ascii(text).at(begin + length - 1).u8(text.length() + 1);
    }

    /** Character set CS0. */
    public Bytes cs0() {
        int begin = bytes.size();
        return u8(0).ascii("OSTA Compressed Unicode").at(begin + 64);
    }

    /** A timestamp: local time, offset in minutes. */
    public Bytes time(int zone, int year, int month, int day, int hour, int minute, int second) {
        return u16(1 << 12 | zone & 0xFFF)
                .u16(year)
                .u8(month)
                .u8(day)
                .u8(hour)
                .u8(minute)
                .u8(second)
                .u8(0)
                .u8(0)
                .u8(0);
    }

    /** A long allocation descriptor of 16 bytes. */
    public Bytes longAd(long length, long block, int partition) {
        return u32(length).u32(block).u16(partition).u16(0).u32(0);
    }

    /** A short allocation descriptor of 8 bytes. */
    public Bytes shortAd(long length, long block) {
        return u32(length).u32(block);
    }

    public int size() {
        return bytes.size();
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
