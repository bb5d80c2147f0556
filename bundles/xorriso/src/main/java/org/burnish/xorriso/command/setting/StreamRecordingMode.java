package org.burnish.xorriso.command.setting;

import java.util.Map;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.StreamRecording;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Decides which blocks are written without the check that slows media with defect management down. */
@Component(property = XorrisoCommand.COMMAND + "=stream_recording")
public final class StreamRecordingMode implements XorrisoCommand {

    private static final Map<String, StreamRecording> MODES = Map.of(
            "off", StreamRecording.OFF,
            "on", StreamRecording.ON,
            "full", StreamRecording.FULL,
            "data", StreamRecording.DATA);

    /** Below it lie the blocks that no image uses, or the superblock. */
    private static final long MIN_BLOCKS = 16;

    @Override
    public Usage usage() {
        return Usage.of("on|off|full|data|number[k|m|s]", "Try to circumvent slow checkread on DVD-RAM, BD-RE, BD-R.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        StreamRecording mode = MODES.get(text);
        session.settings().set(RecordingOptions.STREAM, mode == null ? from(text) : mode);
    }

    private static StreamRecording from(String text) throws ProblemException {
        OptionalLong bytes = ByteCount.parse(text);
        if (bytes.isEmpty() || bytes.getAsLong() < MIN_BLOCKS * BlockSource.BLOCK) {
            throw ProblemException.sorry("-stream_recording: Unrecognized mode '" + text
                    + "'. Use on, off, full, data, or an address of at least 16s");
        }
        return StreamRecording.from(bytes.getAsLong() / BlockSource.BLOCK);
    }
}
