package org.burnish.recorder;

/** The topics and properties of the events about recordings, where there is an OSGi Event Admin. */
public final class RecordingTopics {

    /** All of them. */
    public static final String ALL = "org/burnish/recording/*";
    /** A recording begins. */
    public static final String STARTED = "org/burnish/recording/STARTED";
    /** A recording was refused, or could not be planned: {@link #MESSAGE}. */
    public static final String REFUSED = "org/burnish/recording/REFUSED";
    /** Once a second: {@link #PHASE}, {@link #DONE}, {@link #TOTAL}, {@link #SPEED}, {@link #FIFO}. */
    public static final String PROGRESS = "org/burnish/recording/PROGRESS";
    /** Something that its user should know: {@link #MESSAGE}. */
    public static final String NOTICE = "org/burnish/recording/NOTICE";
    /** It has ended: {@link #STATE}, {@link #START}, {@link #DONE}, {@link #FAILURES}. */
    public static final String ENDED = "org/burnish/recording/ENDED";

    /** In each event (Long): which recording, from 1 in each run of the recorder. */
    public static final String NUMBER = "number";
    /** In each event (String[]): the addresses of its drives. */
    public static final String DRIVES = "drives";
    /** String: what it does, a {@link Progress.Phase} in lower case. */
    public static final String PHASE = "phase";
    /** Long: blocks handed to the drive; at the end blocks that were written. */
    public static final String DONE = "blocks.done";
    /** Long: blocks to be written. */
    public static final String TOTAL = "blocks.total";
    /** Double: kB/s. */
    public static final String SPEED = "speed";
    /** Integer: how full the ring between reader and writer is. */
    public static final String FIFO = "fifo.percent";
    /** String: what there is to know. */
    public static final String MESSAGE = "message";
    /** String[]: the codes of what there is to know, as far as it has some; see {@link org.burnish.options.fact.Fact}. */
    public static final String CODES = "codes";
    /** String: an {@link Outcome.State} in lower case. */
    public static final String STATE = "state";
    /** Long: the LBA of the session's first block. */
    public static final String START = "start";
    /** String[]: what went wrong, one text for each drive that failed. */
    public static final String FAILURES = "failures";

    private RecordingTopics() {}
}
