package dev.logsift.spark.names;

import dev.logsift.spark.metastore.Metastore;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;

/** Spark's parser; the names in what it has read are checked before Spark asks its metastore for them. */
public final class NameCheckingParser implements ParserInterface {
    private final SparkSession spark;
    private final ParserInterface parser;
    private final Metastore metastore;

    public NameCheckingParser(SparkSession spark, ParserInterface parser) {
        this.spark = spark;
        this.parser = parser;
        this.metastore = new Metastore(spark);
    }

    @Override
    public LogicalPlan parsePlan(String text) throws ParseException {
        return new NameCheck(spark, metastore, text).settle(parser.parsePlan(text));
    }

    @Override
    public LogicalPlan parseQuery(String text) throws ParseException {
        return parser.parseQuery(text);
    }

    @Override
    public Expression parseExpression(String text) throws ParseException {
        return parser.parseExpression(text);
    }

    @Override
    public TableIdentifier parseTableIdentifier(String text) throws ParseException {
        return parser.parseTableIdentifier(text);
    }

    @Override
    public FunctionIdentifier parseFunctionIdentifier(String text) throws ParseException {
        return parser.parseFunctionIdentifier(text);
    }

    @Override
    public Seq<String> parseMultipartIdentifier(String text) throws ParseException {
        return parser.parseMultipartIdentifier(text);
    }

    @Override
    public StructType parseTableSchema(String text) throws ParseException {
        return parser.parseTableSchema(text);
    }

    @Override
    public DataType parseDataType(String text) throws ParseException {
        return parser.parseDataType(text);
    }
}
