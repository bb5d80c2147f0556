package org.burnish.scsi;

/**
 * The drive answered CHECK CONDITION. The type says the sense key, {@link #advice()} what to do. An unknown key gives
 * the plain type with the advice to give up.
 */
public class SenseException extends ScsiException {

    private static final long serialVersionUID = 1L;

    private final transient SenseData sense;
    private final transient Cdb cdb;
    private final Advice advice;

    protected SenseException(DeviceAddress address, Cdb cdb, SenseData sense, Advice advice) {
        super("Drive '" + address + "' answered " + cdb.name() + " with " + sense.describe() + "  CDB: " + cdb.hex()
                + "  sense: " + sense.hex());
        this.sense = sense;
        this.cdb = cdb;
        this.advice = advice;
    }

    /** The exception for these sense data: a subtype that fits the sense key. */
    public static SenseException of(DeviceAddress address, Cdb cdb, SenseData sense) {
        Advice advice = SenseAdvice.of(sense);
        return switch (sense.key()) {
            case 0x2 -> new NotReadyException(address, cdb, sense, advice);
            case 0x3 -> new MediumErrorException(address, cdb, sense, advice);
            case 0x5 -> new IllegalRequestException(address, cdb, sense, advice);
            case 0x6 -> new UnitAttentionException(address, cdb, sense, advice);
            default -> new SenseException(address, cdb, sense, advice);
        };
    }

    /** What the drive answered. */
    public SenseData sense() {
        return sense;
    }

    /** The command that it answered. */
    public Cdb cdb() {
        return cdb;
    }

    @Override
    public Advice advice() {
        return advice;
    }
}
