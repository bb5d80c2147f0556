package org.burnish.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several contents, one behind the other. */
public final class JoinedContent implements FileContent {

    private final List<FileContent> parts;
    private final long size;

    /** @param parts in the order of their bytes; at least one */
    public JoinedContent(List<FileContent> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Content is joined of at least one part");
        }
        this.parts = List.copyOf(parts);
        this.size = parts.stream().mapToLong(FileContent::size).sum();
    }

    /** The contents in the order of their bytes. */
    public List<FileContent> parts() {
        return parts;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Object identity() {
        return parts.stream().map(FileContent::identity).toList();
    }

    @Override
    public ReadableByteChannel open() {
        return new Joined(parts.iterator());
    }

    @Override
    public String origin() {
        return parts.get(0).origin();
    }

    private static final class Joined implements ReadableByteChannel {

        private final Iterator<FileContent> following;
        private @Nullable ReadableByteChannel present;
        private boolean open = true;

        Joined(Iterator<FileContent> following) {
            this.following = following;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (!open) {
                throw new ClosedChannelException();
            }
            while (present != null || following.hasNext()) {
                if (present == null) {
                    present = following.next().open();
                }
                int count = present.read(target);
                if (count >= 0) {
                    return count;
                }
                present.close();
                present = null;
            }
            return -1;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            open = false;
            if (present != null) {
                present.close();
            }
        }
    }
}
