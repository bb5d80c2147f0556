package org.burnish.operations.internal;

import java.util.Map;

/** The kinds of orders that can be carried out. */
public interface UseCases {

    /** By the kinds of orders. */
    Map<String, UseCase> useCases();
}
