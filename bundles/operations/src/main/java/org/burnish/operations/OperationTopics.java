package org.burnish.operations;

/** The topics and properties of the events that report operations, where there is an OSGi Event Admin. */
public final class OperationTopics {

    /** All of them. */
    public static final String ALL = "org/burnish/operation/*";
    /** An operation begins. */
    public static final String STARTED = "org/burnish/operation/STARTED";
    /** Once a second: {@link #PHASE}, {@link #DONE}, {@link #TOTAL}. */
    public static final String PROGRESS = "org/burnish/operation/PROGRESS";
    /** It has ended: {@link #STATE}, {@link #MESSAGES}, {@link #FAILURE}. */
    public static final String ENDED = "org/burnish/operation/ENDED";

    /** In each event (Long): {@link Operation#id}. */
    public static final String ID = "id";
    /** In each event (String): {@link Order#kind}. */
    public static final String KIND = "kind";
    /** In each event (String[]): the addresses of the drives, without secrets. */
    public static final String DRIVES = "drives";
    /** String: what it does, an {@link OperationProgress.Phase} in lower case. */
    public static final String PHASE = "phase";
    /** Long: {@link OperationProgress#done}. */
    public static final String DONE = "done";
    /** Long: {@link OperationProgress#total}. */
    public static final String TOTAL = "total";
    /** String: an {@link OperationRecord.State} in lower case. */
    public static final String STATE = "state";
    /** String[]: {@link OperationRecord#messages}. */
    public static final String MESSAGES = "messages";
    /** String: {@link OperationRecord#reason}. */
    public static final String FAILURE = "failure";

    private OperationTopics() {}
}
