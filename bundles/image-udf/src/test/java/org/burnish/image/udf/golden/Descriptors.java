package org.burnish.image.udf.golden;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Descriptors with their tags, typed from ECMA-167 and UDF 2.60, apart from the reader's codecs. */
public final class Descriptors {

    private Descriptors() {}

    /** The CRC of clause 1/7.2.6, bit by bit. */
    public static int crc(byte[] bytes, int from) {
        int crc = 0;
        for (int i = from; i < bytes.length; i++) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean carry = ((crc >> 15 ^ bytes[i] >> bit) & 1) != 0;
                crc = crc << 1 & 0xFFFF;
                crc = carry ? crc ^ 0x1021 : crc;
            }
        }
        return crc;
    }

    /** A descriptor whose fields begin at byte 16. */
    public static byte[] tagged(int id, long location, Consumer<Bytes> fields) {
        Bytes body = new Bytes().at(16);
        fields.accept(body);
        return sealed(id, location, body.bytes());
    }

    /** The same bytes with a tag before them. */
    public static byte[] sealed(int id, long location, byte[] all) {
        byte[] tag = new Bytes()
                .u16(id)
                .u16(id >= 256 && id != 262 ? 3 : 2)
                .u8(0)
                .u8(0)
                .u16(1)
                .u16(crc(all, 16))
                .u16(all.length - 16)
                .u32(location)
                .bytes();
        int sum = 0;
        for (byte each : tag) {
            sum += each;
        }
        tag[4] = (byte) sum;
        System.arraycopy(tag, 0, all, 0, 16);
        return all;
    }

    public static byte[] standardIdentifier(String identifier) {
        return new Bytes().u8(0).ascii(identifier).u8(1).at(2048).bytes();
    }

    /** 3/10.2. */
    public static byte[] anchor(long sector, long mainSector, long reserveSector, int sectors) {
        return tagged(
                2,
                sector,
                body -> body.u32(sectors * 2048L)
                        .u32(mainSector)
                        .u32(sectors * 2048L)
                        .u32(reserveSector)
                        .at(512));
    }

    /** 3/10.1. */
    public static byte[] primary(long sector, String name) {
        return tagged(
                1,
                sector,
                body -> body.u32(1)
                        .u32(0)
                        .dstring(name, 32)
                        .u16(1)
                        .u16(1)
                        .u16(2)
                        .u16(3)
                        .u32(1)
                        .u32(1)
                        .dstring("0123456789abcdef" + name, 128)
                        .cs0()
                        .cs0()
                        .at(376)
                        .time(0, 2026, 11, 29, 8, 0, 0)
                        .entity("*Golden", 0)
                        .at(512));
    }

    /** 3/10.6. */
    public static byte[] logicalVolume(
            long sector, String name, int revision, byte[] fileSet, long integrity, byte[]... maps) {
        return tagged(6, sector, body -> {
            int length = 0;
            for (byte[] map : maps) {
                length += map.length;
            }
            body.u32(2)
                    .cs0()
                    .dstring(name, 128)
                    .u32(2048)
                    .entity("*OSTA UDF Compliant", revision)
                    .raw(fileSet)
                    .u32(length)
                    .u32(maps.length)
                    .entity("*Golden", 0)
                    .at(432)
                    .u32(2048)
                    .u32(integrity);
            for (byte[] map : maps) {
                body.raw(map);
            }
            body.at(Math.max(512, body.size()));
        });
    }

    /** 3/10.5. */
    public static byte[] partition(long sector, int number, long start, long length) {
        return tagged(
                5,
                sector,
                body -> body.u32(3)
                        .u16(1)
                        .u16(number)
                        .entity("+NSR03", 0)
                        .at(184)
                        .u32(1)
                        .u32(start)
                        .u32(length)
                        .entity("*Golden", 0)
                        .at(512));
    }

    /** 3/10.9. */
    public static byte[] terminating(long sector) {
        return tagged(8, sector, body -> body.at(512));
    }

    /** 3/10.10: a volume that was closed. */
    public static byte[] integrity(long sector, int type) {
        return tagged(
                9,
                sector,
                body -> body.time(0, 2026, 11, 29, 8, 0, 0)
                        .u32(type)
                        .u32(0)
                        .u32(0)
                        .u64(100)
                        .at(72)
                        .u32(1)
                        .u32(46)
                        .u32(0)
                        .u32(1000)
                        .entity("*Golden", 0)
                        .at(134));
    }

    /** 3/10.7.2. */
    public static byte[] physicalMap(int partition) {
        return new Bytes().u8(1).u8(6).u16(1).u16(partition).bytes();
    }

    private static Bytes map(String kind, int revision, int partition) {
        return new Bytes().u8(2).u8(64).u16(0).entity(kind, revision).u16(1).u16(partition);
    }

    /** UDF 2.2.8. */
    public static byte[] virtualMap(int partition, int revision) {
        return map("*UDF Virtual Partition", revision, partition).at(64).bytes();
    }

    /** UDF 2.2.9. */
    public static byte[] sparableMap(int partition, int packet, int tableSize, long... tables) {
        Bytes map = map("*UDF Sparable Partition", 0x201, partition)
                .u16(packet)
                .u8(tables.length)
                .u8(0)
                .u32(tableSize);
        for (long table : tables) {
            map.u32(table);
        }
        return map.at(64).bytes();
    }

    /** UDF 2.2.10. */
    public static byte[] metadataMap(int partition, long file, long mirror) {
        return map("*UDF Metadata Partition", 0x250, partition)
                .u32(file)
                .u32(mirror)
                .u32(0xFFFF_FFFFL)
                .u32(32)
                .u16(1)
                .u8(1)
                .at(64)
                .bytes();
    }

    /** 4/14.1. */
    public static byte[] fileSet(long block, byte[] root) {
        return tagged(
                256,
                block,
                body -> body.time(0, 2026, 11, 29, 8, 0, 0)
                        .u16(3)
                        .u16(3)
                        .u32(1)
                        .u32(1)
                        .u32(0)
                        .u32(0)
                        .cs0()
                        .dstring("golden", 128)
                        .cs0()
                        .dstring("golden", 32)
                        .at(400)
                        .raw(root)
                        .entity("*OSTA UDF Compliant", 0x201)
                        .at(512));
    }

    /** 4/14.4, with a name of 8 or 16 bits as it needs. */
    public static byte[] identifier(long block, int characteristics, byte[] icb, String name) {
        return tagged(257, block, body -> {
            byte[] text = cs0(name);
            body.u16(1)
                    .u8(characteristics)
                    .u8(text.length)
                    .raw(icb)
                    .u16(0)
                    .raw(text)
                    .at(38 + text.length + 3 & ~3);
        });
    }

    /** UDF 2.1.1. */
    public static byte[] cs0(String name) {
        if (name.isEmpty()) {
            return new byte[0];
        }
        boolean narrow = name.chars().allMatch(each -> each < 256);
        return new Bytes()
                .u8(narrow ? 8 : 16)
                .raw(name.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE))
                .bytes();
    }

    /** 4/14.5. */
    public static byte[] allocationExtent(long block, byte[] descriptors) {
        return tagged(258, block, body -> body.u32(0).u32(descriptors.length).raw(descriptors));
    }

    /** UDF 2.2.12: pairs of an original and a mapped location. */
    public static byte[] sparingTable(long sector, int sequence, long... pairs) {
        return tagged(0, sector, body -> {
            body.entity("*UDF Sparing Table", 0x201)
                    .u16(pairs.length / 2)
                    .u16(0)
                    .u32(sequence);
            for (long each : pairs) {
                body.u32(each);
            }
            body.at(2048);
        });
    }
}
