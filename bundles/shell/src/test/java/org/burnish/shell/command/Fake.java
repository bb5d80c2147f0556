package org.burnish.shell.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service that answers as it was set up, and remembers what it was asked. Unexpected calls fail. */
final class Fake<T> implements InvocationHandler {

    /** What a call is answered with. */
    interface Answer {
        Object to(Object... arguments) throws Throwable;
    }

    private final Class<T> type;
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    private Fake(Class<T> type) {
        this.type = type;
    }

    static <T> Fake<T> of(Class<T> type) {
        return new Fake<>(type);
    }

    Fake<T> on(String method, Answer answer) {
        answers.put(method, answer);
        return this;
    }

    /** The methods that were called, in order. */
    List<String> calls() {
        return calls;
    }

    /** This one if it is of a type, else one that expects no call. */
    <S> Fake<S> as(Class<S> wanted) {
        if (wanted != type) {
            return of(wanted);
        }
        Fake<S> same = of(wanted);
        same.answers.putAll(answers);
        return same;
    }

    T service() {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        Answer answer = answers.get(method.getName());
        if (answer == null && method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (answer == null) {
            throw new AssertionError("unexpected " + method + " " + Arrays.toString(arguments));
        }
        calls.add(method.getName());
        return answer.to(arguments == null ? new Object[0] : arguments);
    }
}
