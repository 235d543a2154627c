export { definePipeline, type Contract, type Dimension, type Measure, type Pipeline, type Text } from './contract.ts';
