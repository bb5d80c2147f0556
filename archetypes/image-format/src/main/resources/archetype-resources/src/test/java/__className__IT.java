package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.embedded.Burnish;
import org.burnish.image.FileNode;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.recorder.Drive;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The bundle in Burnish: an image is known and read while the bundle is there, and data of an unknown kind afterwards. */
class ${className}IT {

    private static final int BLOCK = 2048;
    private static final byte[] MARK = "MICROSOFT*XBOX*MEDIA".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void imageIsReadUntilTheBundleLeaves() throws Exception {
        Path image = Files.write(folder.resolve("image"), image());
        DeviceAddress address = new DeviceAddress("stdio", image.toString());
        try (Burnish burnish = Burnish.open()) {
            Bundle bundle = burnish.install(Path.of(System.getProperty("bundle")));
            try (Drive drive = burnish.drives().open(address)) {
                assertEquals("${fileSystem}", drive.content().name());
                assertEquals(MediumContent.Kind.READ_ONLY, drive.content().kind());
                LoadedImage loaded = drive.loadNewest();
                assertEquals("hello", text((FileNode) loaded.tree().find("/hello.txt")));
            }
            bundle.uninstall();
            try (Drive drive = burnish.drives().open(address)) {
                assertEquals(MediumContent.Kind.UNKNOWN, drive.content().kind());
                assertThrows(IOException.class, drive::loadNewest);
            }
        }
    }

    /** A descriptor in block 32, the root's table in block 33 with one entry, and its content in block 34. */
    private static byte[] image() {
        ByteBuffer image = ByteBuffer.allocate(40 * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        image.put(32 * BLOCK, MARK).putInt(32 * BLOCK + 0x14, 33).putInt(32 * BLOCK + 0x18, BLOCK);
        image.put(32 * BLOCK + 0x7EC, MARK);
        byte[] name = "hello.txt".getBytes(StandardCharsets.US_ASCII);
        image.putInt(33 * BLOCK + 4, 34).putInt(33 * BLOCK + 8, 5).put(33 * BLOCK + 13, (byte) name.length);
        image.put(33 * BLOCK + 14, name);
        image.put(34 * BLOCK, "hello".getBytes(StandardCharsets.US_ASCII));
        return image.array();
    }

    private static String text(FileNode file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect((int) file.content().size());
        try (ReadableByteChannel channel = file.content().open()) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
        }
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    }
}
