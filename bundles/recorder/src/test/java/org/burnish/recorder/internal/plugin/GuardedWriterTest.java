package org.burnish.recorder.internal.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaNote;
import org.burnish.media.TrackWriter;
import org.junit.jupiter.api.Test;

class GuardedWriterTest {

    private final List<MediaNote> notes = new ArrayList<>();
    private final MediaListener listener = new MediaListener() {
        @Override
        public void note(MediaNote note) {
            notes.add(note);
        }
    };

    @Test
    void aWriterThatLeavesBlocksOutIsALiar() {
        GuardedWriter writer = guarded(new Bad() {
            @Override
            public void write(ByteBuffer blocks) {
                blocks.position(2048);
            }
        });
        assertThatThrownBy(() -> writer.write(ByteBuffer.allocate(4096)))
                .hasMessageContainingAll("com.example.bad", "left out 2048 bytes", "drive 'emulator:0'");
    }

    @Test
    void aWriterThatThrowsIsNamed() {
        GuardedWriter writer = guarded(new Bad());
        assertThatThrownBy(() -> writer.write(ByteBuffer.allocate(2048)))
                .hasMessageContainingAll("com.example.bad", "writing the medium in drive 'emulator:0'");
        assertThatThrownBy(() -> writer.begin(listener)).hasMessageContaining("com.example.bad");
        assertThatThrownBy(() -> writer.finish(listener)).hasMessageContaining("com.example.bad");
        assertThatThrownBy(() -> writer.overwrite(16, ByteBuffer.allocate(2048)))
                .hasMessageContainingAll("com.example.bad", "16");
    }

    @Test
    void aWriterThatCannotEvenGiveUpIsTold() {
        guarded(new Bad()).abort(listener);
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("com.example.bad"));
    }

    private static GuardedWriter guarded(TrackWriter writer) {
        return new GuardedWriter(
                writer, new PluginGuard("com.example.bad", Duration.ofSeconds(9)), " the medium in drive 'emulator:0'");
    }

    /** Throws wherever it can. */
    private static class Bad implements TrackWriter {
        @Override
        public String writeType() {
            return "bad";
        }

        @Override
        public void begin(MediaListener listener) {
            throw new IllegalStateException();
        }

        @Override
        public void write(ByteBuffer blocks) {
            throw new IllegalStateException();
        }

        @Override
        public void overwrite(long lba, ByteBuffer blocks) {
            throw new IllegalStateException();
        }

        @Override
        public long written() {
            return 0;
        }

        @Override
        public void finish(MediaListener listener) {
            throw new IllegalStateException();
        }

        @Override
        public void abort(MediaListener listener) {
            throw new IllegalStateException();
        }
    }
}
