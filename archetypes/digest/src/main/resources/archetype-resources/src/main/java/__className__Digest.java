package ${package};

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.RunningDigest;
import org.osgi.service.component.annotations.Component;

/** The digest ${digest}. One object serves all jobs; what a job has so far is in what {@link #begin} gives. */
@Component
public final class ${className}Digest implements DigestAlgorithm {

    @Override
    public String name() {
        return "${digest}";
    }

    @Override
    public int length() {
        return Integer.BYTES;
    }

    @Override
    public RunningDigest begin() {
        return new Running();
    }

    private static final class Running implements RunningDigest {

        private final Checksum sum = new CRC32C();

        @Override
        public void update(ByteBuffer bytes) {
            sum.update(bytes);
        }

        /** Asked in the middle of a session, too: it must leave the state as it is. */
        @Override
        public byte[] soFar() {
            return ByteBuffer.allocate(Integer.BYTES)
                    .putInt((int) sum.getValue())
                    .array();
        }

        @Override
        public byte[] end() {
            byte[] value = soFar();
            reset();
            return value;
        }

        @Override
        public void reset() {
            sum.reset();
        }
    }
}
