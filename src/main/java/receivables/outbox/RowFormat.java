package receivables.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import receivables.ledger.Reason;

/**
 * Rows as bytes, for what one step of a night leaves for another: component after component, as the record declares them. It is read by the
 * same program a few minutes later and never kept, so it bears no version.
 *
 * <p>A component may be a text, a whole number, a boolean, a date, a currency, a reason, a constant, another such record (an amount is
 * one), or a list of these; any but the primitive ones may be null. A record with anything else in it is refused when its format is made.
 *
 * <pre>{@code RowFormat.of(ActionRow.class).write(row, out)}</pre>
 */
public final class RowFormat<T extends Record> {

    private static final int ROW = 1;

    /** How one component is written and read. */
    private record Part(Write write, Read read) {
    }

    private interface Write {
        void to(DataOutputStream out, Object value) throws IOException;
    }

    private interface Read {
        Object from(DataInputStream in) throws IOException;
    }

    private final Class<T> type;
    private final RecordComponent[] components;
    private final Part[] parts;
    private final Constructor<T> constructor;

    private RowFormat(Class<T> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.parts = new Part[components.length];
        try {
            this.constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has its own constructor", impossible);
        }
        constructor.setAccessible(true);
        for (int index = 0; index < components.length; index++) {
            components[index].getAccessor().setAccessible(true);
            parts[index] = part(components[index].getGenericType());
        }
    }

    public static <T extends Record> RowFormat<T> of(Class<T> type) {
        return new RowFormat<>(type);
    }

    void write(T row, DataOutputStream out) throws IOException {
        out.write(ROW);
        writeComponents(out, row);
    }

    private void writeComponents(DataOutputStream out, Object row) throws IOException {
        try {
            for (int index = 0; index < parts.length; index++) {
                parts[index].write.to(out, components[index].getAccessor().invoke(row));
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " has a component that cannot be read", broken);
        }
    }

    private T readComponents(DataInputStream in) throws IOException {
        Object[] values = new Object[parts.length];
        for (int index = 0; index < parts.length; index++) {
            values[index] = parts[index].read.from(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IOException("the bytes are no " + type.getSimpleName(), broken);
        }
    }

    /** Every row of the stream, in order; the stream is closed. */
    void forEach(InputStream stream, Consumer<T> taker) throws IOException {
        try (DataInputStream in = new DataInputStream(stream)) {
            while (in.read() == ROW) {
                taker.accept(readComponents(in));
            }
        }
    }

    /** For a few rows. */
    public byte[] bytes(List<T> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (T row : rows) {
                write(row, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return bytes.toByteArray();
    }

    /** What {@link #bytes} made. */
    public List<T> rows(byte[] bytes) {
        List<T> rows = new ArrayList<>();
        try {
            forEach(new ByteArrayInputStream(bytes), rows::add);
        } catch (IOException damaged) {
            throw new UncheckedIOException("what an earlier step left of " + type.getSimpleName() + " cannot be read", damaged);
        }
        return rows;
    }

    private static Part part(Type type) {
        if (type == int.class) {
            return new Part((out, value) -> out.writeInt((Integer) value), DataInputStream::readInt);
        }
        if (type == long.class) {
            return new Part((out, value) -> out.writeLong((Long) value), DataInputStream::readLong);
        }
        if (type == boolean.class) {
            return new Part((out, value) -> out.writeBoolean((Boolean) value), DataInputStream::readBoolean);
        }
        Part present = reference(type);
        return new Part((out, value) -> {
            out.writeBoolean(value != null);
            if (value != null) {
                present.write.to(out, value);
            }
        }, in -> in.readBoolean() ? present.read.from(in) : null);
    }

    private static Part reference(Type type) {
        if (type == String.class) {
            return text(text -> text, text -> text);
        }
        if (type == LocalDate.class) {
            return new Part((out, value) -> out.writeLong(((LocalDate) value).toEpochDay()), in -> LocalDate.ofEpochDay(in.readLong()));
        }
        if (type == Currency.class) {
            return text(value -> ((Currency) value).getCurrencyCode(), Currency::getInstance);
        }
        if (type == Reason.class) {
            return text(value -> ((Reason) value).stored(), Reason::parse);
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            Object[] all = constants.getEnumConstants();
            return new Part((out, value) -> out.writeShort(((Enum<?>) value).ordinal()), in -> all[in.readUnsignedShort()]);
        }
        if (type instanceof Class<?> other && other.isRecord()) {
            RowFormat<?> nested = of(other.asSubclass(Record.class));
            return new Part(nested::writeComponents, nested::readComponents);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return several(part(list.getActualTypeArguments()[0]));
        }
        throw new IllegalArgumentException("a row cannot hold a " + type.getTypeName());
    }

    private static Part text(Function<Object, Object> written, Function<String, Object> read) {
        return new Part((out, value) -> {
            byte[] bytes = ((String) written.apply(value)).getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }, in -> read.apply(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)));
    }

    private static Part several(Part one) {
        return new Part((out, value) -> {
            List<?> values = (List<?>) value;
            out.writeInt(values.size());
            for (Object each : values) {
                one.write.to(out, each);
            }
        }, in -> {
            List<Object> values = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                values.add(one.read.from(in));
            }
            return values;
        });
    }
}
