package org.burnish.image.iso9660.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.record.PrimaryVolumeDescriptor;

/** The bytes of an image, and what volume descriptors in them lead to. */
record ImageBytes(ByteBuffer bytes) {

    static final int BLOCK = 2048;

    static ImageBytes of(Path file) throws IOException {
        return new ImageBytes(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    String hex(int from, int length) {
        return HexFormat.of().formatHex(Arrays.copyOfRange(bytes.array(), from, from + length));
    }

    /** The record of the root that the descriptor of a block has. */
    DirectoryRecord root(int block) {
        return PrimaryVolumeDescriptor.root(bytes.slice(block * BLOCK, BLOCK)).orElseThrow();
    }

    /** The records of a directory but those of itself and of its parent, by their identifiers. */
    Map<String, DirectoryRecord> records(DirectoryRecord of, Charset charset) {
        Map<String, DirectoryRecord> records = new LinkedHashMap<>();
        for (int lba = (int) of.extent(); lba < of.extent() + of.dataLength() / BLOCK; lba++) {
            ByteBuffer block = bytes.slice(lba * BLOCK, BLOCK);
            while (block.hasRemaining() && block.get(block.position()) != 0) {
                DirectoryRecord record = DirectoryRecord.decode(block).orElseThrow();
                if (!record.isSelf() && !record.isParent()) {
                    records.put(new String(record.identifier(), charset), record);
                }
            }
        }
        return records;
    }
}
