package org.burnish.transport.emulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ContentRecognizer;
import org.burnish.image.MediumContent;
import org.burnish.image.MediumContent.Kind;
import org.burnish.transport.emulator.file.MediumFile;
import org.osgi.service.component.annotations.Component;

/** Knows a medium file that was opened as if it were a plain image. */
@Component
public final class MediumFileRecognizer implements ContentRecognizer {

    private static final MediumContent MEDIUM_FILE =
            new MediumContent(Kind.FOREIGN, "the medium of an emulated drive", EmulatorTransport.EMU);

    @Override
    public Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source) {
        byte[] begin = new byte[MediumFile.MAGIC.length()];
        if (start != 0 || head.limit() < begin.length) {
            return Optional.empty();
        }
        head.duplicate().position(0).get(begin);
        return MediumFile.MAGIC.equals(new String(begin, StandardCharsets.ISO_8859_1))
                ? Optional.of(MEDIUM_FILE)
                : Optional.empty();
    }
}
